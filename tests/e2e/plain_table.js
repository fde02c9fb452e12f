// The peer: ROWS rows of the same look, all of them in the page, in a scroller of the same size.
const plain = scroller.cloneNode(false);
plain.style.cssText = `height: ${scroller.clientHeight}px; overflow: auto; position: relative`;
const model = [...scroller.querySelectorAll("[role=row][data-index], [role=row]")].find((row) => row.querySelector("[role=gridcell]"));
for (let index = 0; index < ROWS; index++) {
  const row = model.cloneNode(true);
  row.style.position = "relative";
  row.style.top = row.style.transform = row.style.insetBlockStart = "";
  row.removeAttribute("id");
  plain.append(row);
}
scroller.replaceWith(plain);
scroller = plain;
