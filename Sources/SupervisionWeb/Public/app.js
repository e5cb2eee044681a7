import { initAll } from "./nhsuk-frontend-10.4.2.min.js";

initAll();
for (const form of document.querySelectorAll("form[method=post]")) sendOnce(form);
for (const form of document.querySelectorAll("form[data-autosave]")) saveWhileWriting(form);
if (document.body.dataset.visit) keepVisitOpen(document.body.dataset);

// A second click while the first is on its way would do the same thing twice.
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sending) return event.preventDefault();
    form.dataset.sending = "yes";
  });
  // Coming back with the browser's own button shows the page as it was left.
  window.addEventListener("pageshow", () => delete form.dataset.sending);
}

// The draft is kept on the server only; nothing is written into the browser's storage.
function saveWhileWriting(form) {
  const pause = 3000;
  const status = form.querySelector("[data-saved]");
  let waiting = null;
  let saving = null;
  let changed = false;

  form.addEventListener("input", () => {
    changed = true;
    later();
  });
  // The button goes on from what is just being kept, instead of meeting it as somebody else's.
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    if (!saving) return;
    event.preventDefault();
    delete form.dataset.sending;
    saving.then(() => form.requestSubmit(event.submitter));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) save();
  });

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(save, pause);
  }

  function save() {
    clearTimeout(waiting);
    if (!changed || form.dataset.sending) return;
    if (saving) return later();
    changed = false;
    saving = keep();
  }

  async function keep() {
    const saved = await post().catch(() => false);
    saving = null;
    if (!saved) changed = true;
    status.textContent = saved ? `Saved at ${clock(new Date())}` : "Not saved. Use the button to save your work.";
  }

  async function post() {
    const response = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")),
      headers: { Accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(10_000),
    });
    // No version: something is half typed, and nothing was kept.
    const version = response.ok ? response.headers.get("X-Version") : null;
    takeVersion(version);
    return version !== null;
  }

  // The next save, and the button, go on from what was just kept.
  function takeVersion(version) {
    const field = form.querySelector("input[name=version]");
    if (version && field) field.value = version;
  }
}

// A visit does not run out under somebody who writes or holds a session; it does under a page that nobody looks at.
function keepVisitOpen({ visit, heldUntil }) {
  const pause = 5 * 60_000;
  const guard = document.querySelector("input[name=form-guard]");
  let written = false;

  document.addEventListener("input", () => (written = true));
  if (guard) setInterval(say, pause);

  function say() {
    if (document.hidden || !(written || Date.now() < Date.parse(heldUntil))) return;
    written = false;
    const body = new URLSearchParams({ [guard.name]: guard.value });
    fetch(visit, { method: "POST", body, redirect: "error" }).catch(() => {});
  }
}

function clock(date) {
  const hour = date.getHours() % 12 || 12;
  const minute = String(date.getMinutes()).padStart(2, "0");
  return `${hour}:${minute}${date.getHours() < 12 ? "am" : "pm"}`;
}
