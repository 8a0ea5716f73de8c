// The tree of pages and the search over them, made of `pages.json`, which all pages share. Titles are only ever text.
const { root, place } = document.body.dataset;

fetch(`${root}pages.json`)
  .then((response) => response.json())
  .then(({ groups }) => {
    showTree(groups);
    startSearch(groups);
  });

function showTree(groups) {
  const tree = document.querySelector("details.tree");
  tree.querySelector("nav").append(...groups.map(groupOf));
  tree.hidden = false;
  // Beside the page where there is room, above it where there is not.
  const wide = matchMedia("(min-width: 60rem)");
  const settle = () => {
    tree.open = wide.matches;
  };
  wide.addEventListener("change", settle);
  settle();
  if (wide.matches) scrollToCurrent(tree);
}

/** Within the column: the page stays where it is. */
function scrollToCurrent(tree) {
  const current = tree.querySelector("[aria-current]");
  if (current === null) return;
  const { top } = current.getBoundingClientRect();
  tree.scrollTop += top - tree.getBoundingClientRect().top - 80;
}

function groupOf({ title, pages }) {
  const group = element("details");
  const list = element("ul");
  const isCurrent = pages.some(([path]) => path === place);
  const fill = () => {
    if (list.childElementCount === 0) list.append(...pages.map(itemOf));
  };
  // An API may have thousands of methods: what is not open is not made.
  group.addEventListener("toggle", fill);
  if (isCurrent) fill();
  group.open = isCurrent;
  group.append(element("summary", title), list);
  return group;
}

function itemOf([path, title]) {
  const link = element("a", title);
  link.href = root + path;
  if (path === place) link.setAttribute("aria-current", "page");
  const item = element("li");
  item.append(link);
  return item;
}

function startSearch(groups) {
  const form = document.querySelector("form.search");
  const input = form.querySelector("input");
  const found = form.querySelector(".found");
  const pages = groups.flatMap((group) =>
    group.pages.map((page) => searchable(page, group.title)),
  );
  form.hidden = false;
  input.addEventListener("input", () => {
    const hits = find(pages, input.value);
    found.hidden = input.value.trim() === "";
    found.querySelector("p").textContent = counted(hits.length);
    found
      .querySelector("ul")
      .replaceChildren(...hits.slice(0, most).map(hitOf));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  form.addEventListener("keydown", (event) => move(event, form));
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) found.hidden = true;
  });
  input.addEventListener("focus", () => {
    found.hidden = input.value.trim() === "";
  });
}

const most = 20;

function counted(count) {
  if (count === 0) return "Nothing is found.";
  if (count > most) return `The first ${most} of ${count} pages:`;
  return count === 1 ? "1 page:" : `${count} pages:`;
}

/** The arrows go through what is found, Escape ends the search. */
function move(event, form) {
  const places = [...form.querySelectorAll("input, .found a")];
  const at = places.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    form.querySelector(".found").hidden = true;
    form.querySelector("input").focus();
  }
  if (step === undefined || at < 0) return;
  event.preventDefault();
  places[at + step]?.focus();
}

function searchable([path, title, call, summary], group) {
  const name = call === "" ? title : call;
  return {
    path,
    title: title === "Overview" ? group : title,
    call,
    summary,
    texts: [name, title, `${summary} ${group}`].map((text) =>
      text.toLowerCase(),
    ),
  };
}

/** Pages that have all the words, first those whose names do, and of these the shortest. */
function find(pages, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored = pages.flatMap((page) => {
    const ranks = words.map((word) => rankOf(page.texts, word));
    return ranks.includes(Infinity)
      ? []
      : [{ page, rank: Math.max(...ranks), size: page.texts[0].length }];
  });
  scored.sort((one, other) => one.rank - other.rank || one.size - other.size);
  return scored.map(({ page }) => page);
}

function rankOf([name, title, about], word) {
  if (name === word || title === word) return 0;
  if (name.includes(word)) return 1;
  if (title.includes(word)) return 2;
  return about.includes(word) ? 3 : Infinity;
}

function hitOf({ path, title, call, summary }) {
  const link = element("a");
  link.href = root + path;
  link.append(element("strong", title));
  if (call !== "") link.append(" ", element("code", call));
  const item = element("li");
  item.append(link);
  if (summary !== "") item.append(element("p", summary));
  return item;
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
