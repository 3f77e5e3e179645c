// Warns before a sign-in ends, and keeps it where its person says so. Without it, each form says in words when that is.
(() => {
  "use strict";
  const box = document.getElementById("ending");
  if (!box) return;
  const words = box.querySelector("[role=alert]");
  const form = box.querySelector("form");
  const after = (name) => Date.now() + Number(box.dataset[name]) * 1000;
  const last = after("last");
  const warning = Number(box.dataset.warning) * 1000;
  let end = after("idle");
  let said = "";

  const say = (text) => {
    if (text === said) return;
    said = text;
    box.hidden = text === "";
    // A screen reader hears what changes in a part of the page that is there already.
    setTimeout(() => { words.textContent = text; }, 100);
  };

  const look = () => {
    const left = Math.min(end, last) - Date.now();
    form.hidden = left <= 0 || last <= end;
    if (left <= 0) say(box.dataset.ended);
    else if (left > warning) say("");
    else say(last <= end ? box.dataset.lastWords : box.dataset.idleWords);
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sent = { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" };
    const answer = await fetch(form.action, sent).catch(() => undefined);
    if (answer && answer.status === 204) end = after("idle");
    else if (answer) end = Date.now();
    look();
  });

  look();
  setInterval(look, 1000);
  document.addEventListener("visibilitychange", look);
})();
