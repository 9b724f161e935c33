// What .ci/read-pages.py asks inside a page. Each function returns complaints as [check, message], or plain facts.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const short = (text) => text.replace(/\u2060|zq\d+qz/g, "").replace(/\s+/g, " ").trim().slice(0, 40);

  /** How a complaint names an element. */
  const name = (element) => {
    const classes = [...element.classList].map((one) => "." + one).join("");
    return `<${element.localName}${element.id && "#" + element.id}${classes}> "${short(element.textContent)}"`;
  };

  /** Whether an element is there for screen readers only: clipped to a dot, or put outside of the window. */
  const unseen = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const { right, width } = one.getBoundingClientRect(), { overflowX, visibility } = getComputedStyle(one);
      if (right < 0 || width <= 1 && overflowX === "hidden" || visibility !== "visible") return true;
    }
    return false;
  };

  const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);

  /** The texts of the page that take up room; `closed`: also those inside a closed <details>. */
  const texts = (closed) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("script, style, svg title, svg desc")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
      const displayed = () => {
        for (let one = parent; one; one = one.parentElement) {
          if (getComputedStyle(one).display === "none") return false;
        }
        return true;
      };
      const visible = rects.length && parent.checkVisibility();
      if (visible ? !unseen(parent) : closed && parent.closest("details") && displayed()) {
        found.push({ node, parent, rects });
      }
    }
    return found;
  };

  /** What is wrong with the elements, whatever the size of the window. */
  const structure = (language) => {
    const complaints = [], add = (check, message) => complaints.push([check, message]);
    if (document.documentElement.lang !== language) {
      add("lang", `<html lang="${document.documentElement.lang}">, not ${language}`);
    }
    if (!document.title.trim()) add("title", "the title is empty");

    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? "";
    if (!/(^|;)\s*default-src 'none'/.test(policy)) add("policy", `"${policy}" does not forbid all loading`);
    for (const element of all("script, iframe, object, embed, base, form, link[href], meta[http-equiv=refresh i]")) {
      add("active", `${name(element)} has no place in a page`);
    }
    for (const element of all("*")) {
      for (const { name: attribute } of element.attributes) {
        if (attribute.startsWith("on")) add("active", `${name(element)} has ${attribute}`);
      }
    }

    const heads = all("h1, h2, h3, h4, h5, h6");
    const first = heads.filter((head) => head.localName === "h1");
    if (first.length !== 1) add("headings", `${first.length} h1`);
    heads.forEach((head, index) => {
      const level = Number(head.localName[1]), before = index ? Number(heads[index - 1].localName[1]) : 0;
      if (level > before + 1) add("headings", `${name(head)} comes after ${before ? "h" + before : "nothing"}`);
    });

    const ids = new Set();
    for (const { id } of all("[id]")) {
      if (ids.has(id)) add("links", `the id ${id} stands twice`);
      ids.add(id);
    }
    for (const element of all("[href]")) {
      const address = element.getAttribute("href");
      if (address.startsWith("#") && !ids.has(address.slice(1))) add("links", `${name(element)} leads to ${address}`);
      if (!/^#.|^\.\/[^/?#]+\.html$/.test(address)) add("links", `${name(element)} leads to ${address}`);
    }

    for (const details of all("details")) {
      const [summary, ...rest] = details.children;
      const says = summary?.localName === "summary" && summary.textContent.trim();
      if (!says) add("details", `${name(details)}: no summary`);
      if (!rest.some((one) => one.textContent.trim())) add("details", `${name(details)} holds nothing`);
    }
    return complaints;
  };

  /** The files that links lead to. */
  const files = () => all("[href^='./']").map((element) => element.getAttribute("href").slice(2));

  /** What does not fit: text or boxes that leave their box, that are cut off or that lie on one another. */
  const room = (onPaper) => {
    const complaints = [], add = (check, message) => complaints.push([check, message]);
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) add("sideways", `the page is ${root.scrollWidth} px wide`);

    const leaves = (child) => child.scrollWidth - child.clientWidth > 1 && !unseen(child)
      && (onPaper || !scrolls(child));
    for (const element of all("body, body *")) {
      const style = getComputedStyle(element);
      const isBox = !/^(inline|contents|none)$/.test(style.display) && !element.closest("svg *");
      if (!isBox || unseen(element)) continue;
      const wide = element.scrollWidth - element.clientWidth, tall = element.scrollHeight - element.clientHeight;
      const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
      if (wide > 1 && scrolls(element) && !onPaper) {
        const label = element.getAttribute("aria-label") || element.getAttribute("aria-labelledby");
        const canBeReached = element.getAttribute("tabindex") === "0" && label;
        if (!canBeReached) add("scroll", `${name(element)}: no tabindex=0 or no label`);
      } else if (wide > 1 && ![...element.children].some(leaves)) {
        add(cuts(style.overflowX) || onPaper ? "cut" : "room", `${name(element)} is ${wide} px too narrow`);
      }
      if (tall > 1 && (cuts(style.overflowY) || scrolls(element) && onPaper)) {
        add("cut", `${name(element)} is ${tall} px too low`);
      }
      const shortens = style.textOverflow !== "clip" || style.webkitLineClamp !== "none";
      if (shortens) add("cut", `${name(element)} shortens its text`);
    }

    const lines = [];
    for (const { node, parent, rects } of texts(false)) {
      const picture = parent.closest("svg"), region = [...function* () {
        for (let one = parent; one; one = one.parentElement) if (scrolls(one)) yield one.getBoundingClientRect();
      }()][0];
      for (const rect of rects) {
        const within = picture?.getBoundingClientRect();
        if (within && (rect.left < within.left - 1 || rect.right > within.right + 1 || rect.top < within.top - 1
          || rect.bottom > within.bottom + 1)) add("cut", `"${short(node.data)}" leaves its picture`);
        const quarter = rect.height / 4; // lines may come close, letters may not
        lines.push({
          node, top: rect.top + quarter, bottom: rect.bottom - quarter,
          left: Math.max(rect.left, region?.left ?? -1e9) + 2, right: Math.min(rect.right, region?.right ?? 1e9) - 2,
        });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    const seen = new Set();
    lines.forEach((one, index) => {
      for (let next = index + 1; next < lines.length && lines[next].top < one.bottom; next++) {
        const other = lines[next];
        const apart = other.left >= one.right || one.left >= other.right || one.node === other.node;
        const message = `"${short(other.node.data)}" lies on "${short(one.node.data)}"`;
        if (!apart && !seen.has(message)) add("overlap", message);
        seen.add(message);
      }
    });
    return complaints;
  };

  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  let measured = [];

  /** Remembers how large letters are, before the reader's setting doubles them. */
  const measure = () => { measured = texts(false).map(({ parent }) => [parent, size(parent)]); };

  /** Letters that did not follow the reader's setting; those of a picture grow with the picture. */
  const unscaled = () => measured.filter(([element, was]) => !element.closest("svg") && size(element) < 1.95 * was)
    .slice(0, 5).map(([element]) => ["zoom", `${name(element)} stays at ${size(element)} px`]);

  /** One element for each look that texts have: the colour, size and weight of the letters, and what lies behind. */
  const looks = () => {
    const found = new Map();
    for (const { parent } of texts(false)) {
      const behind = [];
      for (let one = parent; one; one = one.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
        behind.push(backgroundColor, backgroundImage, opacity);
      }
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(parent);
      const drawn = behind.filter((one) => !["rgba(0, 0, 0, 0)", "none", "1"].includes(one));
      const look = [color, fontSize, fontWeight, textShadow, ...drawn].join();
      if (!found.has(look)) found.set(look, parent);
    }
    return [...found.values()];
  };

  const unfold = () => { for (const details of all("details")) details.open = true; };
  const fold = () => { for (const details of all("details")) details.open = false; };

  /** What the Tab key should reach; from now on what it does reach is written down. */
  const watchFocus = () => {
    const reached = new Set();
    addEventListener("focusin", ({ target }) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(target);
      const outline = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && !/^rgba.* 0\)$/.test(outlineColor);
      if (!reached.has(target) && !outline && boxShadow === "none") unmarked.push(name(target));
      reached.add(target);
    });
    const unmarked = [];
    const wanted = all("a[href], summary, button, input, select, textarea, [tabindex='0']")
      .concat(all("body *").filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth))
      .filter((element, index, list) => list.indexOf(element) === index && element.getClientRects().length);
    globalThis.focusComplaints = () => wanted.filter((element) => !reached.has(element))
      .map((element) => ["keyboard", `Tab does not reach ${name(element)}`])
      .concat(unmarked.map((one) => ["focus", `${one} does not show that it has the focus`]));
    return wanted.length;
  };

  /** Of use on a screen only: ids and lines of files to look up, the list of links at the top, values of many columns. */
  const forScreens = ".ref, .contents, .screen, .matrix.many td:not(.words) div";

  /** The texts that paper must show, and whether each is folded away on the screen. */
  const toPrint = () => texts(true).filter(({ parent }) => !parent.closest(forScreens))
    .map(({ node, parent }) => [node.data, parent.closest("details") !== null]);

  /**
   * Puts "zq<n>qz" at the begin and the end of what paper must keep on one page, and into each cell of a table's head.
   * Returns what each number stands for: [name, kind, number of the table's head, how often it was put].
   */
  const markForPaper = () => {
    const marks = [], token = (...facts) => marks.push([...facts, 0]) - 1;
    const shown = texts(true).map(({ node }) => node).filter((node) => !node.parentElement.closest("svg"));

    /** Writes a mark beside a text, or into one that is there; it takes no room, at most a line breaks earlier. */
    const markText = (node, number, atEnd = false) => {
      const beside = atEnd ? node.nextSibling : node.previousSibling;
      const marker = beside?.dataset?.marker === `${atEnd}` ? beside : document.createElement("span");
      if (marker !== beside) atEnd ? node.after(marker) : node.before(marker);
      marker.dataset.marker = `${atEnd}`;
      // A word joiner, so that no line is broken between the text and its mark.
      marker.textContent += atEnd ? `\u2060zq${number}qz` : `zq${number}qz\u2060`;
      Object.assign(marker.style, { font: "1px/0 monospace", whiteSpace: "nowrap", textTransform: "none",
        letterSpacing: "normal" });
      // It lies on its text, because beyond the text may be beyond the page; higher at the end, as a text may be short.
      if (atEnd) Object.assign(marker.style, { position: "relative", top: "-5px" });
      const margin = atEnd ? "marginLeft" : "marginRight";
      marker.style[margin] = "0";
      marker.style[margin] = -marker.getBoundingClientRect().width + "px";
      marks[number][3] += 1;
    };
    const mark = (element, number, atEnd = false) => {
      const inside = shown.filter((node) => element.contains(node));
      if (inside.length) markText(inside.at(atEnd ? -1 : 0), number, atEnd);
    };

    const heads = new Map();
    for (const head of all("thead")) {
      const number = token(name(head), "head", null);
      heads.set(head, number);
      for (const cell of head.querySelectorAll("th, td")) mark(cell, number);
    }
    for (const row of all("tr")) {
      if (row.closest("thead")) continue;
      const number = token(name(row), "whole", heads.get(row.closest("table").tHead) ?? null);
      for (const cell of row.cells) { mark(cell, number); mark(cell, number, true); }
    }
    for (const block of all(".whole, .panel, figure")) {
      const number = token(name(block), "whole", null);
      mark(block, number);
      mark(block, number, true);
    }
    for (const head of all("h1, h2, h3, h4, h5, h6, caption, summary")) {
      const next = shown.find((node) => !node.parentElement.closest("thead")
        && head.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_FOLLOWING);
      if (!next) continue;
      const number = token(name(head), "with what follows", null);
      mark(head, number, true);
      markText(next, number);
    }
    return marks;
  };

  /** How wide a page of A4 is between the margins that the style sheet gives it, in px. */
  const paperWidth = () => {
    const probe = document.body.appendChild(document.createElement("div")), px = (length) => {
      probe.style.width = length;
      return probe.getBoundingClientRect().width;
    };
    let width = px("210mm");
    const rules = (list) => [...list].flatMap((rule) => [rule, ...(rule.cssRules ? rules(rule.cssRules) : [])]);
    const own = [...document.styleSheets].filter((sheet) => !sheet.href);
    for (const rule of own.flatMap((sheet) => rules(sheet.cssRules))) {
      if (rule instanceof CSSPageRule) width = px("210mm") - px(rule.style.marginLeft) - px(rule.style.marginRight);
    }
    probe.remove();
    return Math.floor(width);
  };

  globalThis.inPage = {
    structure, files, room, measure, unscaled, looks, unfold, fold, watchFocus, toPrint, markForPaper, paperWidth,
    shown: () => document.body.innerText, rows: () => all("tr").length,
  };
})();
