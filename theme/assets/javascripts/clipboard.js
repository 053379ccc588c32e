// The clipboard, for whatever on a page offers to copy.
"use strict";

// An intranet without a certificate has no clipboard of promises: the old command still copies.
function copyOld(words) {
  const field = document.createElement("textarea");
  field.value = words;
  field.className = "copy-field";
  field.setAttribute("aria-hidden", "true");
  // Inside the dialog that asks, which closes when it loses the focus.
  (document.activeElement?.closest("[role=dialog]") ?? document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}

/** Copy words; give whether the browser let it. */
async function copyWords(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyOld(words);
  }
}
