// What is far down a long list is laid out when nothing else waits, a few parts at a time (arriving.css): laid out at
// once, it would hold up the reader's first touch.
"use strict";
(() => {
  const AT_A_TIME = 6;
  const whenIdle = window.requestIdleCallback ?? setTimeout;

  function arrive(parts) {
    for (const part of parts.splice(0, AT_A_TIME)) part.classList.add("arrived");
    if (parts.length) whenIdle(() => arrive(parts));
  }

  whenIdle(() => arrive([...document.querySelectorAll(".card, .catalogue > li, .table-frame, .cards tbody tr")]));
})();
