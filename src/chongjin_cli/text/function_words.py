"""Words that ask, that say little, or that follow others: what a query has besides what it looks for."""

# Words that ask, and others of plain questions: they say nothing about what is asked for.
ASKING = frozenset(
    "how hows what whats when where wheres which who whom whose why "
    "언제 어디 어디서 어디에 어디인가 누가 누구 누구인가 무엇 무엇인가 무슨 뭐 왜 어떤 어떻게 얼마나 얼마 몇 몇명 어느 "
    "いつ どこ だれ 誰 何 なに なぜ どう いくつ いくら 何人 何年 "
    "什么 什么時候 何時 誰 哪里 哪个 哪些 哪年 多少 多大 多遠 为什么 怎么 "
    "где зачем как какая какие какое какои каков когда кто куда почему сколько такая такие такое такои чем что".split()
)
# Curated questions have these, too: of claims with the words of a question those that answer it so come first.
ASKED = frozenset("how many much when where who why".split())
# The same in other languages, folded.
ASKED_IN = {
    word: asked
    for asked, typed in {
        "when": "언제 いつ 什么時候 何時 когда",
        "where": "어디 どこ 哪里 где",
        "who": "누가 誰 кто",
        "why": "왜 なぜ 为什么 почему зачем",
        "many": "몇 何人 多少 сколько",
    }.items()
    for word in typed.split()
}
ASKING_FIRST = frozenset("are can could did do does had has have is was were will would".split())
QUESTION_WORDS = frozenset(
    "a about ago an and any at be because been by during ever for from happened happens i in isnt it its long many me "
    "much of on or quite really since so some tell than that the their them then there these they this those to until "
    "via wasnt were with you actually ever now please today "
    "대한 대해 있는 있는가 있었나 있나 있나요 있습니까 인가 인가요 "
    "в во есть из и или к ли на о об по с со у был была было были".split()
).union(ASKING, ASKING_FIRST)
# Nor do these beside them.
HELPING_WORDS = frozenset("came come comes get gets go goes going got like take takes taken took went".split())
# Who types these and nothing else asks for what is newest, not for claims that have the words. 新闻 as it stands: as it
# is folded it is a newspaper in Japanese.
NEWS = frozenset(
    "latest new newest news recent recently update updates 뉴스 소식 최근 최신 ニュース 最新 新闻 消息 "
    "новости новость последние свежие".split()
)
# A claim that lacks these may still be an answer: they turn up in many a query, and none is about them. Folded, as
# all of these are.
LIGHT_WORDS = frozenset(
    "about according account accounts across actual affect affected after again against all almost alone along "
    "already also although always am among amount another anybody anyone anything anyway around aspect available away "
    "back bad based before behind being believe believed below beneath besides best better between beyond big both "
    "bring brought but called case caused certain city common completely concerning condition consider considered "
    "could couldnt current currently data describe described description detail details did didnt different doesnt "
    "doing done dont down due during each early either else enough entire especially etc even event events ever every "
    "everybody everyone everything evidence exact exactly example examples exist existed exists explain explanation "
    "extent fact facts famous few finally find full further gave generally give given gives good great had happen "
    "happening has have having he her here him his historical history hold however if impact important in incident "
    "include included includes including indeed info information instead interesting into involve involved is issue "
    "issues itself just keep kept key kind know known last late lately later latest least less let list little look "
    "looked looking looks main mainly major make makes making matter maybe mention mentioned mid might moment more "
    "most mostly must myself name named near nearby nearly need needed needs never new news no nobody none nor not "
    "notable nothing nowadays number numbers occur occurred off often once one ones only onto or other others "
    "otherwise our out over overall overview own part particular parts per perhaps person piece place places "
    "point possible possibly present problem problems put question questions rather real reason reasons recent "
    "recently regarding "
    "related remain remained report reported reports result results right role said same say saying says see seem "
    "seemed seems seen several shall she should show showed shown shows similar situation small somebody someone "
    "something sometimes somewhere soon sort source sources special specific still stories story such summary sure "
    "talk tell telling than thing things think thought through throughout time times together told too topic total "
    "toward towards tried true try turn turned type types typical typically under unlike until up upon use used uses "
    "using usual usually various very want wanted way ways we well whatever whereabouts whether while whole will "
    "without word words would wouldnt yes yet you your "
    "became become becomes becoming centuries century decade decades everywhere react "
    "days hereabouts reach reached reaches reacted reaction ran run running runs supposed "
    "통해 통하여 통한 위해 위한 의해 의한 따라 따른 따르면 등 등지 등등 통틀어 걸쳐 두고 한편 "
    "것 관련 관한 내용 뉴스 당시 대하여 대해서 때 발생 역사 이야기 정보 중 후 가장 개요 거리 결과 경위 경우 공식 "
    "과거 과정 관계 구체적 규모 그때 근처 기간 기록 기준 기타 까닭 나라 날 날짜 내역 년 년도 다시 도시 동안 된 "
    "목록 명 명칭 모습 모든 모양 무렵 문제 방법 배경 부분 뿐 사건 사람 사례 사실 사이 사정 상태 상황 생긴 설명 "
    "세운 소개 수 숫자 시간 시기 시대 시점 실제 실태 연대 연도 연혁 영향 예 오늘 오늘날 옛 원인 위치 유래 의미 "
    "이유 이전 이후 이름 인원 일 일대 일부 자료 자세히 장소 전 전체 정도 종류 주변 주요 지금 지난 지역 차이 처음 "
    "나온 나오는 쪽 쪽으로 해서 요즘 자리 총 최근 최대 최소 최초 추정 크기 특징 하나 한 해 현재 현황 현실 "
    "今 全部 あと 後 こと について とき もの 關する 情報 歷史 "
    "場所 位置 名前 名称 時期 時代 年 年度 年代 理由 原因 背景 經緯 規模 狀況 現狀 實態 結果 影響 概要 種類 由來 "
    "意味 當時 最初 最近 最大 現在 總數 數 人 人々 樣子 問題 事件 一覽 信息 關于 的 了 年份 時間 時候 "
    "地點 名字 情況 概況 來歷 含義 最早 目前 者數 "
    "數量 哪里 第一 история информация про также это этот были данные при город города городе год "
    "года году лет место название имя причина причины время дата период количество число размер значение "
    "последствия роль список описание сеичас сегодня тогда впервые первыи последнии самыи всего через после "
    "перед между "
    "대개 대체로 주로 보통 대부분 약간 매우 아주 특히 이런 그런 저런 바로 겨우 직접 각각 서로 점점 계속 그동안 "
    "요새 이번 "
    "그곳 이곳 저기 여기 곳 "
    "たいてい 主に 普通 大體 ほとんど 特に とても 非常に すべて 一つ ひとつ それぞれ 次第 一部 色々 樣々 そこ "
    "ここ 當地 "
    "之一 其中 之中 一个 一些 一種 大多 大多數 大部分 主要 一般 通常 特別 非常 各種 所有 这里 那里 如今 曾經 曾 "
    "обычно чаще часто особенно очень почти около примерно здесь там этого того свои своих одна одно один некоторые "
    "многие разные каждыи".split()
)
# These are seldom part of a name, though they may stand at the beginning of a text or sound like a syllable.
SAYING_LITTLE = LIGHT_WORDS | QUESTION_WORDS | HELPING_WORDS
# By what a question in Korean, Japanese or Chinese is known: how it ends, or what is in it.
ENDS_OF_QUESTIONS = frozenset("?？까요나니지죠가吗嗎呢か")
PARTS_THAT_ASK = (
    "언제 어디 누구 누가 무엇 무슨 뭐 뭘 뭔 왜 어떤 어떻게 얼마 몇 어느 며칠 "
    "いつ どこ だれ なぜ どうして どの どれ いく 何 誰 什 谁 哪 多少 几 为何 怎么".split()
)
# Nor these after "which" or "what".
ANSWERS = frozenset("century country countries date day decade era kind month period sort time year years".split())
DATING = ANSWERS.difference(("country", "countries", "kind", "sort"))
# What one calls by two words of which neither alone says what it is: found only where they stand together. In the
# singular, as of which an `s` makes the plural.
OF_TWO_WORDS = frozenset(
    "air ambulance/air crash/airport shuttle/alarm clock/amusement arcade/amusement park/animal shelter/"
    "apple orchard/aptitude test/archery range/area code/art gallery/art museum/atomic bomb/bank manager/"
    "bank robberies/bank robbery/baseball team/basketball court/basketball team/beach volleyball/beauty contest/"
    "bicycle lane/bicycle race/bird flu/bird sanctuary/birth certificate/birth rate/blood bank/blood donor/"
    "blood group/blood type/boarding school/boat race/body armour/book fair/border wall/botanical garden/"
    "bowling alley/boxing champion/boxing match/bread price/bullet train/bus crash/bus fare/bus lane/"
    "bus terminal/bus ticket/butterfly museum/cable car/camping site/cancer rate/car crash/car factory/car park/"
    "car plant/car rental/carbon dioxide/carbon emission/cargo drone/cash machine/cement factory/cement plant/"
    "charter school/chess club/child abuse/child benefit/child labor/child labour/child marriage/"
    "cigarette factory/citizens advice/city flag/city hall/clock tower/coffee house/coffee shop/comic book/"
    "concert hall/conference centre/contact lens/copper mine/corner shop/cotton mill/county court/credit card/"
    "cricket ground/crime novel/crime rate/crossword puzzle/cruise ship/cruise terminal/customs union/"
    "cyber attack/cycle path/dance school/data centre/dental clinic/department store/desalination plant/"
    "dialling code/diamond mine/diesel engine/dog meat/dog park/driving licence/driving school/driving test/"
    "drug store/drug test/dry cleaner/dust storm/earthquake drill/eco tourism/electric car/electric fence/"
    "electricity bill/electricity meter/electricity price/electricity tariff/emergency number/emergency room/"
    "estate agent/exchange rate/exchange student/fashion show/fast food/fertility rate/film festival/film studio/"
    "fire brigade/fire station/flea market/flight ticket/flower festival/flower market/flu epidemic/folk museum/"
    "folk song/food bank/food festival/food poisoning/football match/football pitch/football team/free speech/"
    "freight rate/fruit market/gambling den/game show/gas pipeline/gas station/gay bar/gay rights/gender gap/"
    "ghost story/glass factory/gold price/golf club/golf course/grain silo/grand prix/greenhouse gas/gun control/"
    "hair dryer/health insurance/heart attack/heart disease/heating oil/helicopter crash/high court/hiking trail/"
    "horse race/horse racing/host family/hostel price/hot dog/hotel price/hunger strike/ice cream/ice hockey/"
    "ice rink/ice skating/identity card/income tax/information desk/insurance company/interest rate/"
    "internet access/internet cafe/internet speed/iron curtain/jazz club/job centre/job fair/judo club/"
    "jury trial/karate club/kidney transplant/king crab/land mine/language course/language school/laughing gas/"
    "launch site/law school/lead mine/leap year/leather factory/library card/life expectancy/life jacket/"
    "literacy rate/local election/lottery ticket/love song/mail order/marathon winner/marine biology/"
    "martial arts/maternity hospital/maternity leave/media centre/mental health/mental hospital/metro line/"
    "metro map/metro station/military parade/milk price/minimum wage/missile base/missile silo/mobile app/"
    "money laundering/moon landing/motor racing/motor show/mountain bike/movie theater/music festival/"
    "music school/music video/national anthem/national flower/national park/nature reserve/naval academy/"
    "night bus/night club/night train/noise pollution/nuclear accident/nuclear plant/nuclear power/"
    "nuclear reactor/nuclear submarine/nuclear war/nuclear waste/nudist beach/nursing home/oil field/"
    "oil refinery/oil rig/oil spill/opening hours/opera house/opera singer/opinion poll/organ trade/"
    "organ transplant/oyster farm/paper mill/parking fee/parking fine/parking lot/parking space/"
    "parliamentary election/patron saint/peace treaty/pearl farm/pen pal/pet shop/petrol pump/petrol station/"
    "phone book/phone company/phone directory/phone number/photo studio/plane crash/plane ticket/plastic bag/"
    "plastic surgery/poetry prize/police dog/polling station/pop concert/pop group/pop music/pop song/pop star/"
    "post box/post code/postage stamp/postal code/press conference/price control/primary election/prime minister/"
    "prison library/prison riot/prison uniform/property tax/protest song/public bath/public library/"
    "public toilet/race course/race track/radio telescope/railway museum/railway strike/rain forest/recipe book/"
    "recording studio/regional election/religious festival/rent control/rice wine/ring road/road map/road race/"
    "road toll/rock band/rock concert/rock music/rocket launch/rocket launches/roller coaster/rowing club/"
    "rugby club/rugby team/safari park/sailing club/salt mine/salt works/sandy beach/satellite launch/"
    "satellite launches/school bus/school holiday/school uniform/science museum/science park/sea monster/"
    "search engine/sewage treatment/sex education/sex worker/shark attack/sheep farm/ship canal/shoe shop/"
    "shoe size/shooting range/shopping centre/shopping mall/silk factory/silver mine/sister cities/sister city/"
    "skate park/ski jump/ski lift/ski resort/ski slope/sleeping car/snow festival/soap factory/soap opera/"
    "social media/solar eclipse/solar power/song contest/souvenir shop/space centre/space station/speed camera/"
    "speed limit/spelling bee/sports day/stag night/star sign/steam locomotive/stock exchange/stock market/"
    "street map/student exchange/student loan/submarine cable/subway line/subway map/subway station/"
    "sugar factory/suicide bomber/suicide rate/sumo wrestler/sunday school/surf school/swimming club/"
    "swimming lesson/swimming pool/swimming race/table tennis/tank factory/tattoo parlour/tax haven/tax office/"
    "tax rate/taxi fare/taxi rank/tea house/tea plantation/telephone box/telephone exchange/television channel/"
    "television station/television tower/tennis club/tennis court/tennis player/terrorist attack/test site/"
    "textile museum/theatre festival/theme park/ticket price/tiger attack/time table/time zone/tobacco farm/"
    "toll road/tourist board/tourist information/tourist map/tourist visa/town hall/toy factory/toy shop/"
    "trading card/traffic jam/traffic light/traffic police/traffic warden/train accident/train crash/"
    "train driver/train fare/train robbery/train ticket/tram driver/tram fare/tram ticket/travel agent/"
    "travel insurance/tropical disease/truck driver/twin cities/twin city/twin tower/twin town/umbrella factory/"
    "unemployment rate/unesco site/uranium mine/vacation home/vending machine/video game/visa fee/visa office/"
    "vocational school/volcanic eruption/voter turnout/war museum/washing machine/water bill/water park/water polo/"
    "water price/water quality/water sport/weather forecast/weather station/web site/wedding dress/wedding hall/"
    "weekend market/whale meat/whale watching/whaling station/wheat price/wi fi/wind farm/wind power/"
    "wind turbine/wine bar/wine cellar/wine shop/winter olympics/witch trial/world champion/world cup/"
    "world heritage/world record/wrestling team/yacht club/yacht harbour/yoga class/youth club/youth hostel/"
    "zebra crossing/zinc mine/zip code/zoo keeper".split("/")
)
# Asked how much it is so, a question wants a figure; how long people waited is no length.
OF_MEASURE = frozenset("big cold deep far fast high hot large long many much tall wide".split())
MEASURED = frozenset(
    "population area capacity workforce wage wages price prices temperature distance depth height width weight speed "
    "tonnage crew cost costs fee fees fare fares salary salaries tuition budget revenue profit profits emissions "
    "percentage turnover frequency rate rates".split()
)
ASKS_A_NUMBER = (
    "몇 얼마 인구 면적 가격 쌀값 いくつ いくら 何人 人口 面積 価格 多少 面积 价格 "
    "сколько население площадь цена".split()
)
# What follows a Korean noun without a space, particles and the endings of verbs made of it, the longer first.
PARTICLES = tuple(
    "했습니까 됐습니까 졌습니까 되었나요 했나요 됐나요 졌나요 되었나 인가요 입니까 "
    "에서는 에서의 했나 됐나 졌나 했다 됐다 졌다 "
    "하는 되는 하다 되다 인가 에서 으로 에게 까지 부터 에는 에도 "
    "들이 들은 들의 들을 한 된 들 의 은 는 이 가 을 를 에 로 와 과 도".split()
)
MARKS = "?？!！.,。、"
SAYING_ENOUGH = 2
"""Words beside which a verb of a question says too little to be looked for."""
