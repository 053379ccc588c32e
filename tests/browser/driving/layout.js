// What is wrong with the layout of a page as it stands: it scrolls sideways, words are cut off or lie on words.
() => {
  const root = document.documentElement;
  const found = new Set();
  if (root.scrollWidth > root.clientWidth) found.add(`scrolls sideways by ${root.scrollWidth - root.clientWidth}`);

  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const naming = ({ tagName, className, textContent }) => `<${tagName.toLowerCase()} ${className}> ${textContent.trim().slice(0, 40)}`;

  // What an element's frames leave of it; a frame that scrolls lets the rest be reached, one that hides cuts it off.
  const frames = new Map();
  function framesOf(element) {
    if (!element || element === document.body) return [];
    if (!frames.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const own = overflowX === "visible" && overflowY === "visible" ? [] : [{ box: element.getBoundingClientRect(), scrolls: /auto|scroll/.test(overflowX) }];
      frames.set(element, [...own, ...framesOf(element.parentElement)]);
    }
    return frames.get(element);
  }
  function seen(element, { left, right, top, bottom }) {
    let part = { element, left, right, top, bottom };
    for (const { box, scrolls } of framesOf(element)) {
      if (!scrolls && box.height > 1 && (part.left < box.left - 1 || part.right > box.right + 1)) found.add(`cut off: ${naming(element)}`);
      part = {
        element,
        left: Math.max(part.left, box.left),
        right: Math.min(part.right, box.right),
        top: Math.max(part.top, box.top),
        bottom: Math.min(part.bottom, box.bottom),
      };
    }
    return part;
  }

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts = [];
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("svg, option, script, .md-search, .md-skip") || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const part = seen(element, box);
      if (part.right - part.left > 1 && part.bottom - part.top > 1) parts.push(part);
    }
  }

  // Letters reach beyond their line by a hair; a third of a line is a collision.
  parts.sort((one, other) => one.top - other.top);
  parts.forEach((one, index) => {
    for (let next = index + 1; next < parts.length && parts[next].top < one.bottom; next++) {
      const other = parts[next];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const height = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (across > 2 && down > height / 3) found.add(`overlap: ${naming(one.element)} / ${naming(other.element)}`);
    }
  });
  return [...found];
}
