// Shows what the program says of the letter, and again when it says something new.

const at = id => document.getElementById(id);
let revision = null;
let chosen = null;
let shown = null;

const made = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

// Marks such as {ban_year} keep their order inside right-to-left words.
function withMarks(parent, text) {
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (/^\{.*\}$/.test(part)) parent.append(made("bdi", "mark", part));
    else if (part) parent.append(part);
  }
}

function lines(className, language, texts) {
  return texts.map(([form, text]) => {
    const line = made("p", className);
    if (form) line.append(made("span", "form", form));
    const words = made("span");
    words.lang = language.tag;
    words.dir = language.dir;
    withMarks(words, text);
    line.append(words);
    return line;
  });
}

const place = remark => remark.place ? `line ${remark.place[0]}, column ${remark.place[1]}: ` : "";
const worst = message => ["error", "warning", "note"].find(kind => message.remarks.some(remark => remark.severity === kind));
const needsWork = message => message.state !== "written" || message.remarks.length > 0;

function remarkOf(remark, tag) {
  return made(tag, `remark ${remark.severity}`, place(remark) + remark.sentence);
}

function article(message, view) {
  const card = made("article");
  card.id = `m-${message.id}`;
  card.tabIndex = -1;
  const head = made("header");
  head.append(made("code", "", message.id));
  if (message.line) head.append(made("span", "line", `${view.file}, line ${message.line}`));
  card.append(head);
  if (message.comment) card.append(made("p", "comment", message.comment));
  card.append(...lines("source", view.beside, message.source));
  card.append(...lines("translation", view.language, message.translation));
  if (message.stand_in) {
    const what = message.stand_in === "source" ? "the source text" : "its last version without mistakes";
    card.append(made("p", "stand-in-note", `Until it can be used, the letter shows ${what} here.`));
  }
  card.append(...message.remarks.map(remark => remarkOf(remark, "p")));
  card.addEventListener("click", () => choose(message.id, "message"));
  return card;
}

function showMessages(view) {
  const list = at("messages");
  const items = [];
  let group = null;
  for (const message of view.messages) {
    const item = made("li");
    item.dataset.message = message.id;
    if (message.group !== group) {
      group = message.group;
      if (group) item.append(made("h2", "", group));
    }
    item.append(article(message, view));
    items.push(item);
  }
  const top = at("side").scrollTop;
  list.replaceChildren(...items);
  at("side").scrollTop = top;
  filter();
}

function filter() {
  const find = at("find").value.trim().toLowerCase();
  const open = at("open").checked;
  for (const item of at("messages").children) {
    const message = shown.messages.find(message => message.id === item.dataset.message);
    item.hidden = (open && !needsWork(message)) || (find !== "" && !item.textContent.toLowerCase().includes(find));
  }
}

// A page that did not change keeps its picture; a new one is put in place when it is ready, so that nothing flickers.
async function showPage(page, number, view) {
  const letter = at("letter");
  const messages = new Map(view.messages.map(message => [message.id, message]));
  const holder = letter.children[number];
  const [width, height] = page.size;
  if (holder.dataset.hash !== page.hash) {
    const picture = made("img");
    picture.alt = `Page ${number + 1}`;
    picture.src = `/page/${page.hash}.svg`;
    try { await picture.decode(); } catch { return; }
    if (shown !== view) return;
    holder.querySelector("img").replaceWith(picture);
    holder.dataset.hash = page.hash;
  }
  for (const button of holder.querySelectorAll("button")) button.remove();
  for (const [id, left, top, across, down] of page.stretches) {
    const button = made("button");
    const message = messages.get(id);
    button.type = "button";
    button.dataset.message = id;
    button.setAttribute("aria-label", id);
    if (message && page.language === view.language.tag) {
      button.classList.toggle("stand-in", Boolean(message.stand_in));
      const kind = worst(message);
      if (kind && !message.stand_in) button.classList.add(kind);
    }
    button.classList.toggle("chosen", id === chosen);
    button.style.left = `${100 * left / width}%`;
    button.style.top = `${100 * top / height}%`;
    button.style.width = `${100 * across / width}%`;
    button.style.height = `${100 * down / height}%`;
    button.addEventListener("click", () => choose(id, "page"));
    holder.append(button);
  }
}

function holdPages(view) {
  const letter = at("letter");
  for (const [number, page] of view.pages.entries()) {
    if (!letter.children[number]) {
      const holder = made("div", "page");
      holder.append(made("img"));
      letter.append(holder);
    }
    letter.children[number].style.aspectRatio = `${page.size[0]} / ${page.size[1]}`;
  }
  while (letter.children.length > view.pages.length) letter.lastChild.remove();
}

const isSeen = holder => {
  const { top, bottom } = holder.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

function choose(id, from) {
  chosen = id;
  mark();
  const card = at(`m-${id}`);
  if (from === "page" && card) {
    card.closest("li").hidden = false;
    card.scrollIntoView({ block: "center" });
    card.focus({ preventScroll: true });
  }
  if (from === "message") document.querySelector(`.page button[data-message="${id}"]`)?.scrollIntoView({ block: "center" });
}

function mark() {
  for (const element of document.querySelectorAll(".chosen")) element.classList.remove("chosen");
  if (!chosen) return;
  at(`m-${chosen}`)?.classList.add("chosen");
  for (const button of document.querySelectorAll(".page button")) button.classList.toggle("chosen", button.dataset.message === chosen);
}

// What is looked at comes first: the pages on the screen, then the messages, then the other pages.
async function show(state) {
  revision = state.revision;
  const view = shown = state.view;
  holdPages(view);
  const pages = view.pages.map((page, number) => ({ page, number, seen: isSeen(at("letter").children[number]) }));
  const draw = seen => Promise.all(pages.filter(it => it.seen === seen).map(it => showPage(it.page, it.number, view)));
  await draw(true);
  document.body.classList.toggle("stale", !view.current);
  document.body.dataset.seen = revision;

  document.title = `${view.language.name} · preview`;
  const name = at("name");
  name.textContent = view.language.name;
  name.lang = view.language.tag;
  name.dir = view.language.dir;
  at("progress").textContent = `${view.written} of ${view.messages.length} messages written`;
  at("problems").replaceChildren(...view.problems.map(problem => remarkOf(problem, "pre")));
  showMessages(view);
  await draw(false);
  mark();
  const ready = view.current ? `shown as saved, made in ${state.took} ms` : "the pages are of an earlier state: see the problems";
  at("state").textContent = ready + (state.watch ? "" : "; load the page again after saving");
  document.body.dataset.revision = revision;
}

async function ask() {
  for (;;) {
    try {
      const answer = await fetch(revision === null ? "/state" : `/state?after=${revision}`);
      if (answer.status === 200) {
        const state = await answer.json();
        await show(state);
        if (!state.watch) return;
      } else if (!answer.ok) {
        throw new Error(String(answer.status));
      }
    } catch {
      at("state").textContent = "the preview has ended; start it again in the terminal";
      document.body.classList.add("stale");
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}

at("find").addEventListener("input", filter);
at("open").addEventListener("change", filter);
ask();
