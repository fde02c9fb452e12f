// From a key to the picture with its letter: the frame after the field took it, painted.
const samples = [];
let busy = false;
addEventListener("keydown", ({ timeStamp }) => {
  const wasBusy = busy;
  addEventListener(
    "input",
    () =>
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => samples.push({ busy: wasBusy, took: performance.now() - timeStamp });
        painted.port2.postMessage(null);
      }),
    { once: true, capture: true },
  );
}, true);
globalThis.belrijKeys = () => samples;
const going = MEANWHILE;
if (going) {
  busy = true;
  going.catch((error) => samples.push({ busy: false, took: -1, error: String(error) })).finally(() => (busy = false));
}
done(true);
