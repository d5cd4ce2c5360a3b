// Search, filters and links of the page. It reads the markup; what is not in the markup stands in #data.
"use strict";

document.documentElement.classList.add("js");

// Folding: every spelling of a word in one form, as the program has it (text/folding.py), with its tables.

let tables = { variants: {}, endings: [], particles: [], questionWords: [] };
const APOSTROPHES = /['’‘ʼʻ`´′＇]/g;
const WORDS = /[\p{L}\p{N}]+/gu;
const ASCII = /^[\x00-\x7f]*$/;
// Hangul, kana and Chinese characters.
const WIDE_ONES = "\\u1100-\\u11ff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff";
const WIDE = new RegExp(`[${WIDE_ONES}]`);
const RUNS = new RegExp(`[${WIDE_ONES}]+|[^${WIDE_ONES}]+`, "g");
const INITIALS = { g: "k", d: "t", b: "p", j: "ch" };

/** A text without case, accents, apostrophes and variant characters. */
function plain(text) {
  if (ASCII.test(text)) return text.replace(/['`]/g, "").toLowerCase();
  const bare = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  const one = Array.from(bare, (each) => tables.variants[each] ?? each).join("");
  return one.replace(APOSTROPHES, "").toUpperCase().toLowerCase().replace(/ς/g, "σ");
}

/** A name as one word: `Ch'ŏng-jin` is `chongjin`. */
function fold(name) {
  return (plain(name).match(WORDS) ?? []).join("");
}

/** The words of a text as they are searched; runs of Hangul, kana or Chinese characters in overlapping pairs. */
function words(text) {
  if (ASCII.test(text)) return plain(text).match(WORDS) ?? [];
  return text.split(" ").flatMap(wordsOfPart);
}

const known = new Map();

function wordsOfPart(part) {
  let found = known.get(part);
  if (!found) {
    found = (plain(part).match(WORDS) ?? []).flatMap((word) => {
      if (ASCII.test(word)) return [word];
      if (word[0] >= "а" && word[0] <= "я") return [withoutEnding(word)];
      return word.match(RUNS).flatMap((run) => (WIDE.test(run) && run.length > 1 ? pairs(run) : [run]));
    });
    known.set(part, found);
  }
  return found;
}

function pairs(run) {
  return Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2));
}

function withoutEnding(word) {
  const ending = tables.endings.find((each) => word.endsWith(each) && word.length > each.length + 2);
  const bare = ending ? word.slice(0, -ending.length) : word;
  return /..(ец|ок)$/.test(bare) && bare.length > 4 ? bare.slice(0, -2) + bare.at(-1) : bare;
}

/** A word in Revised Romanization as McCune and Reischauer would have it. */
function otherRomanisations(word) {
  if (!word.includes("eo") && !word.includes("eu")) return [];
  const vowels = word.replaceAll("eo", "o").replaceAll("eu", "u");
  const first = INITIALS[vowels[0]];
  return first ? [vowels, first + vowels.slice(1)] : [vowels];
}

// The search language: words, "a phrase", -without, OR. A claim's text is its words between spaces, so that what is
// looked for is a piece of it: " port" is any word that begins so, " port " the word.

const TERM = /(-?)(?:"([^"]*)"?|([^\s"]+))/g;
const LAST_YEAR = 2100; // `5800` may be written `5,800`
const YEAR = /(?<![0-9])([0-9]{4})(?:(년대|年代)|년|年)/g;

/** What a claim must have, as groups of which any piece will do, and what it must not have. */
function parse(text) {
  const terms = [...text.replace(YEAR, (_, year, decade) => `${year}${decade ? "s" : ""} `).matchAll(TERM)];
  const asking = new Set(tables.questionWords);
  const isTelling = (term) => term[1] || term[3] === undefined || term[3] === "OR" || !asking.has(fold(term[3]));
  const telling = terms.filter((term) => isTelling(term) && term[3] !== "AND");
  const meant = telling.some((term) => term[3] !== "OR" && words(term[2] ?? term[3]).length) ? telling : terms;
  const search = { groups: [], without: [] };
  let either = false;
  for (const [, without, phrase, word] of meant) {
    if (word === "OR" && search.groups.length) {
      either = true;
      continue;
    }
    const parts = words(phrase ?? word);
    if (!parts.length) continue;
    if (without) search.without.push(` ${parts.join(" ")} `);
    else {
      const pieces = word === undefined ? [` ${parts.join(" ")}`] : forms(word, parts);
      if (either) search.groups.at(-1).push(...pieces);
      else search.groups.push(pieces);
    }
    either = false;
  }
  return search;
}

/** The pieces that will do for a plain word: its beginning, a singular, a decade, another spelling. */
function forms(word, parts) {
  const found = [` ${parts.join(" ")}`];
  if (parts.some((part) => WIDE.test(part))) {
    const particle = tables.particles.find((each) => word.endsWith(each));
    const bare = particle ? words(word.slice(0, -particle.length)) : [];
    if (bare.length && bare[0].length > 1) found.push(` ${bare.join(" ")}`);
    return found;
  }
  const whole = parts.join("");
  if (parts.length > 1) found.push(` ${whole}`);
  found.push(...otherRomanisations(whole).map((each) => ` ${each}`));
  if (/^[0-9]{3}0s$/.test(whole)) found.push(` ${whole.slice(0, 3)}`);
  else if (/^[0-9]{4,15}$/.test(whole) && Number(whole) > LAST_YEAR) {
    found.push(` ${Number(whole).toLocaleString("en").replaceAll(",", " ")}`);
  }
  else if (/^[a-z]{5,}$/.test(whole) && /[^s]s$/.test(whole)) found.push(` ${whole.replace(/(ie)?s$/, "")}`);
  return found;
}

function matches(search, text) {
  return (
    search.groups.every((group) => group.some((piece) => text.includes(piece))) &&
    !search.without.some((piece) => text.includes(piece))
  );
}

// The claims, and what is chosen of them.

const FACETS = ["status", "grade", "era", "topic", "kind", "place", "actor"];
const HEADINGS = {
  status: "Status", grade: "Grade", era: "Era", topic: "Topic", kind: "Kind", place: "Place", actor: "Who",
};
const chosen = { q: "", ...Object.fromEntries(FACETS.map((facet) => [facet, new Set()])) };
let data, claims, byId, items, eras, boxes, bars, labels;
let shown = new Set();
const AT_ONCE = 100; // claims that are shown anew before the rest of them
const byName = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Read the claims from the markup, in its order, with their facets. */
function readClaims() {
  claims = all("#claims .era > details").map((details, number) => {
    const summary = details.firstElementChild;
    const [era, topics, place, actor, kind, years] = data.claims[number].split("|").map((part) => part.split(" ").filter(Boolean));
    const grade = summary.lastElementChild.textContent;
    const facets = {
      status: [grade[1]], grade: [grade], era, topic: withBroader(topics), kind, place, actor,
    };
    const drawn = years.length ? years.map(Number) : null;
    return { details, summary, id: summary.id, era: details.parentElement, facets, topics, years: drawn, asked: "", text: null };
  });
  for (const [word, steps] of Object.entries(data.asked)) {
    let number = 0;
    for (const step of steps.split(" ")) claims[number += Number(step)].asked += ` ${word}`;
  }
  eras = all(".era");
  boxes = all("#filters input").map((box) => ({ box, count: box.parentElement.lastElementChild }));
  labels = new Map(boxes.map(({ box }) => [`${box.name} ${box.value}`, box.nextElementSibling.textContent]));
  byId = new Map(claims.map((claim) => [claim.id, claim]));
}

function withBroader(topics) {
  const found = new Set();
  for (let topic of topics) for (; topic >= 0; topic = data.broader[topic]) found.add(String(topic));
  return [...found];
}

/** What a claim is found by: all it says, its id, the names of its places, actors and topics, and questions. */
function textOf(claim) {
  const named = (facet) => claim.facets[facet].map((number) => namesOf(facet, number)).join(" ");
  const topics = claim.facets.topic.map((number) => nameOf("topic", number)).join(" ");
  const said = claim.details.textContent;
  return ` ${words(`${claim.id} ${said} ${topics} ${claim.asked}`).join(" ")} ${named("place")} ${named("actor")} `;
}

const names = {};

function namesOf(facet, number) {
  const spelt = (item) => all(":scope > b, :scope > small:first-of-type", item).map((part) => part.textContent);
  names[facet] ??= all(`#${facet} > li`).map((item) => words(spelt(item).join(" ")).join(" "));
  return names[facet][number] ?? "";
}

/** Make the claims ready to be searched, some at a time, so that the page stays at hand. */
function prepare(deadline) {
  for (const claim of claims) {
    if (claim.text !== null) continue;
    if (deadline && deadline.timeRemaining() < 1) return requestIdleCallback(prepare);
    claim.text = textOf(claim);
  }
}

/** Choose the claims and count what each filter would leave. */
function choose() {
  const search = parse(chosen.q);
  if (chosen.q) prepare();
  const active = FACETS.filter((facet) => chosen[facet].size);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const found = new Set();
  for (const claim of claims) {
    if (chosen.q && !matches(search, claim.text)) continue;
    const failed = active.filter((facet) => !claim.facets[facet].some((value) => chosen[facet].has(value)));
    if (!failed.length) found.add(claim);
    if (failed.length > 1) continue;
    for (const facet of failed.length ? failed : FACETS) {
      for (const value of claim.facets[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { found, counts };
}

/** Show what is chosen, and how much it is; what is out of sight follows when there is time. */
function apply() {
  const { found, counts } = choose();
  shown = found;
  let room = AT_ONCE;
  const open = new Set();
  for (const claim of claims) {
    const isHidden = !found.has(claim) || (claim.details.hidden && --room < 0);
    if (claim.details.hidden !== isHidden) claim.details.hidden = isHidden;
    if (found.has(claim)) open.add(claim.era);
  }
  for (const era of eras) era.hidden = !open.has(era);
  for (const { box, count } of boxes) {
    const number = counts[box.name].get(box.value) ?? 0;
    box.checked = chosen[box.name].has(box.value);
    box.disabled = !number && !box.checked;
    count.textContent = number.toLocaleString("en");
  }
  tell();
  later(applyToTheRest);
}

let waiting;

/** Do it when nobody has typed for a moment. */
function later(act) {
  cancelIdleCallback(waiting);
  waiting = requestIdleCallback(act, { timeout: 500 });
}

function applyToTheRest() {
  for (const claim of shown) claim.details.hidden = false;
  drawTimeline();
  applyToOthers();
}

/** Redraw the bars for what is shown. */
function drawTimeline() {
  const every = new Map();
  const established = new Map();
  for (const claim of shown) {
    if (!claim.years) continue;
    const [first, last = first] = claim.years;
    for (let year = first; year <= last; year++) {
      const part = 1 / (last - first + 1);
      every.set(year, (every.get(year) ?? 0) + part);
      if (claim.facets.status[0] <= "2") established.set(year, (established.get(year) ?? 0) + part);
    }
  }
  bars ??= all(".timeline [data-year]");
  const most = Math.max(0.1, ...bars.map((bar) => every.get(Number(bar.dataset.year)) ?? 0));
  for (const bar of bars) {
    const count = (bar.classList.contains("known") ? established : every).get(Number(bar.dataset.year)) ?? 0;
    const height = (Number(bar.parentElement.dataset.height) * count) / most;
    bar.setAttribute("height", height.toFixed(1));
    bar.setAttribute("y", (Number(bar.parentElement.dataset.height) - height).toFixed(1));
  }
}

const COUNTED = {
  claims: ".era > details", disputes: ".dispute", figures: ".measure", places: "#place > li", sources: ".holder li",
};

/** Leave of disputes, figures, places and sources those that shown claims have to do with. */
function applyToOthers() {
  items ??= readItems();
  const isAll = shown.size === claims.length;
  for (const item of items) {
    const isHidden = !isAll && !item.claims.some((claim) => shown.has(claim));
    if (item.element.hidden !== isHidden) item.element.hidden = isHidden;
  }
  for (const link of all("nav a")) {
    const view = byName(link.hash.slice(1));
    const count = link.querySelector("span");
    if (!count) continue;
    count.textContent = all(`${COUNTED[view.id]}:not([hidden])`, view).length.toLocaleString("en");
  }
}

function readItems() {
  const using = new Map();
  const use = (element, claim) => using.set(element, [...(using.get(element) ?? []), claim]);
  for (const claim of claims) {
    const cited = new Set(all('a[href^="#s"]', claim.details).map((link) => byName(link.hash.slice(1))));
    const holders = new Set([...cited].map((source) => source.closest(".holder")));
    for (const element of [...cited, ...holders]) use(element, claim);
    for (const facet of ["place", "actor"]) {
      for (const number of claim.facets[facet]) use(byName(facet).children[number], claim);
    }
  }
  for (const item of all("#disputes .item, #figures .item")) {
    using.set(item, all("a", item).map((link) => byId.get(link.hash.slice(1))).filter(Boolean));
  }
  return [...using].map(([element, having]) => ({ element, claims: having }));
}

/** Say what is chosen: as words that are announced, and as buttons that take it back. */
function tell() {
  const isFiltered = chosen.q || FACETS.some((facet) => chosen[facet].size);
  const count = shown.size.toLocaleString("en");
  const total = claims.length.toLocaleString("en");
  byName("status").textContent = isFiltered ? `${count} of ${total} claims` : `${total} claims, in time`;
  byName("nothing").hidden = shown.size > 0;
  byName("clear").hidden = !isFiltered;
  const chips = FACETS.flatMap((facet) => [...chosen[facet]].map((value) => chip(facet, value)));
  if (chosen.q) chips.unshift(button(`“${chosen.q}”`, () => set({ q: "" })));
  byName("chips").replaceChildren(...chips);
}

function chip(facet, value) {
  const made = button(`${HEADINGS[facet]}: ${nameOf(facet, value)}`, () => toggle(facet, value));
  made.setAttribute("aria-label", `Remove the filter ${made.textContent}`);
  return made;
}

/** What a value of a filter is called; undefined for one that there is not. */
function nameOf(facet, value) {
  if (facet === "place" || facet === "actor") return byName(facet)?.children[value]?.firstElementChild.textContent;
  return labels.get(`${facet} ${value}`);
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

/** Choose otherwise; what is chosen goes into the address, so that the back button takes it back. */
function set(changes) {
  for (const facet of FACETS) if (changes[facet]) chosen[facet] = new Set(changes[facet]);
  if (changes.q !== undefined) byName("words").value = chosen.q = changes.q;
  history.pushState(null, "", address());
  show("claims");
  apply();
}

function toggle(facet, value) {
  const values = new Set(chosen[facet]);
  if (!values.delete(value)) values.add(value);
  set({ [facet]: values });
}

const NOTHING = Object.fromEntries([["q", ""], ...FACETS.map((facet) => [facet, []])]);

function address() {
  const given = new URLSearchParams();
  if (chosen.q) given.set("q", chosen.q);
  for (const facet of FACETS) for (const value of chosen[facet]) given.append(facet, value);
  const text = given.toString();
  return text ? `#?${text}` : "#claims";
}

// Links: every view, claim, dispute, place and source has an address of its own.

/** Go where the address says. */
function follow() {
  const name = decoded(location.hash.slice(1));
  if (!name || name.startsWith("?")) {
    read(new URLSearchParams(name.slice(1)));
    show("claims");
    return;
  }
  if (!waiting) apply();
  const target = byName(following(name) ?? name);
  const view = target?.closest(".view");
  if (!view) return show("claims");
  show(view.id);
  const claim = byId.get(target.id);
  if (claim) reveal(claim);
  else if (target === view) scrollTo(0, 0);
  else {
    if (target.hidden || target.closest("[hidden]")) read(new URLSearchParams());
    target.scrollIntoView();
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The one claim that stands in the place of a retired one; undefined if there is none, or more than one. */
function following(name, seen = new Set()) {
  if (byId.has(name)) return name;
  const links = seen.has(name) ? [] : all(".retired a").filter((link) => link.parentElement.id === name);
  return links.length === 1 ? following(links[0].hash.slice(1), seen.add(name)) : undefined;
}

function read(given) {
  byName("words").value = chosen.q = given.get("q") ?? "";
  for (const facet of FACETS) chosen[facet] = new Set(given.getAll(facet).filter((value) => nameOf(facet, value)));
  apply();
}

function show(name) {
  for (const view of all(".view")) view.classList.toggle("on", view.id === name);
  for (const link of all("nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function reveal(claim) {
  if (!shown.has(claim)) read(new URLSearchParams());
  applyToTheRest();
  claim.details.open = true;
  complete(claim);
  claim.summary.scrollIntoView();
  claim.summary.focus({ preventScroll: true });
}

/** Add to an opened claim what it shares with others: titles and addresses of sources, what it is filed under. */
function complete(claim) {
  if (claim.isComplete) return;
  claim.isComplete = true;
  for (const link of all('dd > a[href^="#s"]', claim.details)) {
    const title = byName(link.hash.slice(1)).querySelector("cite, a").cloneNode(true);
    if (link.textContent.startsWith(title.textContent)) continue;
    const line = document.createElement("span");
    link.replaceWith(line);
    line.append(link, " ", title);
  }
  for (const link of all("dd > p > a", claim.details)) {
    const other = byId.get(link.hash.slice(1));
    if (other) link.after(` ${other.summary.children[1].firstChild.textContent.replace(/\.$/, "")}.`);
  }
  const list = claim.details.lastElementChild;
  for (const [facet, heading] of [["topic", "Topics"], ["place", "Places"], ["actor", "Who"]]) {
    const found = facet === "topic" ? claim.topics : claim.facets[facet];
    const only = (value) => button(nameOf(facet, value), () => set({ ...NOTHING, [facet]: [value] }));
    if (found.length) row(list, heading, found.map(only));
  }
  const permalink = document.createElement("a");
  permalink.href = `#${claim.id}`;
  permalink.textContent = claim.id;
  row(list, "Claim", [permalink]);
}

function row(list, heading, parts) {
  const [term, description, line] = ["dt", "dd", "p"].map((name) => document.createElement(name));
  term.textContent = heading;
  line.append(...parts);
  description.append(line);
  list.append(term, description);
}

// What a reader does.

function listen() {
  let writing;
  const field = byName("words");
  field.addEventListener("input", () => {
    chosen.q = field.value.trim();
    show("claims");
    apply();
    clearTimeout(writing);
    writing = setTimeout(() => history.replaceState(null, "", address()), 300);
  });
  field.addEventListener("focus", () => requestIdleCallback(prepare));
  byName("find").addEventListener("submit", (event) => event.preventDefault());
  byName("filters").addEventListener("change", (event) => toggle(event.target.name, event.target.value));
  byName("clear").addEventListener("click", () => set(NOTHING));
  byName("open").addEventListener("click", openAll);
  byName("print").addEventListener("click", () => print());
  byName("claims").addEventListener("toggle", (event) => {
    const claim = event.target.open && byId.get(event.target.firstElementChild.id);
    if (claim) complete(claim);
  }, true);
  for (const facet of ["place", "actor"]) {
    for (const [number, item] of [...(byName(facet)?.children ?? [])].entries()) {
      const count = item.querySelector("em");
      const made = button(count.textContent, () => set({ ...NOTHING, [facet]: [String(number)] }));
      made.setAttribute("aria-label", `Claims on ${item.firstElementChild.textContent}: ${count.textContent}`);
      count.replaceChildren(made);
    }
  }
  addEventListener("keydown", press);
  addEventListener("hashchange", follow);
}

function openAll() {
  const label = byName("open");
  const isOpening = label.textContent === "Open all";
  for (const claim of shown) {
    claim.details.open = isOpening;
    if (isOpening) complete(claim);
  }
  label.textContent = isOpening ? "Close all" : "Open all";
}

/** `/` goes to the search field, the arrows from claim to claim. */
function press(event) {
  const isTyping = event.target.matches("input");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byName("words").select();
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const visible = claims.filter((claim) => shown.has(claim));
  const at = visible.findIndex((claim) => claim.summary === event.target);
  if (at < 0 && event.target.id !== "words") return;
  event.preventDefault();
  const next = event.key === "ArrowDown" ? visible[at + 1]?.summary : visible[at - 1]?.summary ?? byName("words");
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

addEventListener("DOMContentLoaded", () => {
  data = JSON.parse(byName("data").textContent);
  tables = data;
  readClaims();
  shown = new Set(claims);
  for (const part of ["find", "filters", "selection"]) byName(part).hidden = false;
  const isWide = matchMedia("(min-width: 62rem)");
  const unfold = () => { byName("filters").open = isWide.matches; };
  isWide.addEventListener("change", unfold);
  unfold();
  listen();
  follow();
  requestIdleCallback(prepare);
});
