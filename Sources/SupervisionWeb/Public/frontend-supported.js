// Before anything is drawn: the stylesheet shows what needs script only where script runs.
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("nhsuk-frontend-supported");
