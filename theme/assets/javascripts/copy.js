// For copies of the portal: how old this one is, and folders that open as pages from a disk or a USB stick.
"use strict";
(() => {
  const DAY = 24 * 60 * 60 * 1000;

  // Days are counted from calendar day to calendar day, in the reader's own calendar.
  function age(checked) {
    const now = new Date();
    return Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.parse(checked)) / DAY);
  }

  function tellAge() {
    const notice = document.querySelector("[data-copy-checked]");
    const days = age(notice.dataset.copyChecked);
    for (const place of document.querySelectorAll("[data-copy-age]")) {
      place.textContent = days < 0 ? "đồng hồ của máy này sai ngày" : days === 0 ? "dựng trong hôm nay" : `${days} ngày`;
    }
    for (const place of notice.querySelectorAll("[data-copy-days]")) place.textContent = String(days);
    notice.hidden = days <= Number(notice.dataset.copyLimit);
  }

  // A disk has no server that answers a folder with its page.
  function openFolder(event) {
    const link = event.target.closest?.("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }

  tellAge();
  if (location.protocol === "file:") {
    for (const name of ["click", "auxclick", "contextmenu"]) document.addEventListener(name, openFolder, true);
  }
})();
