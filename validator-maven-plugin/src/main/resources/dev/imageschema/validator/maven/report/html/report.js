"use strict";

/* The filter form is hidden until this script runs. Without the script the page shows every fixture. */
(() => {
  const form = document.getElementById("filter");
  const button = form.querySelector("button");
  const status = form.querySelector("[role=status]");
  const items = [...document.querySelectorAll("[data-state]")];
  const groups = [...document.querySelectorAll(".names, .set")].filter(group => group.querySelector("[data-state]"));
  const texts = new Map();

  if (items.length === 0) {
    return;
  }

  const textOf = item => {
    if (!texts.has(item)) {
      texts.set(item, item.textContent.toLowerCase());
    }
    return texts.get(item);
  };

  const checked = name => new Set([...form.elements]
    .filter(box => box.name === name && box.checked)
    .map(box => box.value));

  const update = () => {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(word => word);
    const states = checked("state");
    const verdicts = checked("verdict");
    let shown = 0;
    for (const item of items) {
      item.hidden = !states.has(item.dataset.state)
        || !verdicts.has(item.dataset.verdict)
        || !words.every(word => textOf(item).includes(word));
      shown += item.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-state]:not([hidden])");
    }
    status.textContent = shown === items.length ? "" : `${shown} of ${items.length} shown`;
  };

  const toggleAll = () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    document.querySelectorAll("details").forEach(details => {
      details.open = open;
    });
    button.setAttribute("aria-expanded", open);
    button.textContent = open ? "Collapse all" : "Expand all";
  };

  form.addEventListener("input", update);
  form.addEventListener("submit", event => event.preventDefault());
  button.addEventListener("click", toggleAll);
  document.addEventListener("keydown", event => {
    const isTyping = event.target === form.elements.text;
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      form.elements.text.select();
    } else if (event.key === "Escape" && isTyping) {
      form.elements.text.value = "";
      update();
    }
  });

  form.hidden = false;
  update();
})();
