/** Calls `open` with a file that is dropped on an element, which has the class `dropping` while a file is over it. */
export function onDrop(root: HTMLElement, open: (file: File) => void): void {
  root.addEventListener("dragover", (event) => {
    event.preventDefault();
    root.classList.add("dropping");
  });
  root.addEventListener("dragleave", () => {
    root.classList.remove("dropping");
  });
  root.addEventListener("drop", (event) => {
    root.classList.remove("dropping");
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    open(file);
  });
}
