import start from "./page.js";

start().catch((reason) => {
  document.querySelector(".loading")?.remove();
  const note = document.createElement("p");
  note.setAttribute("role", "alert");
  note.textContent = `Multihome could not start: ${reason}`;
  document.body.prepend(note);
  throw reason;
});
