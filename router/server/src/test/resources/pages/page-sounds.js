// Runs in a page before anything else: how long each tone is that the page puts on its audio clock, in seconds.
(() => {
  const tones = [];
  const start = OscillatorNode.prototype.start;
  const stop = OscillatorNode.prototype.stop;
  const begins = new WeakMap();
  OscillatorNode.prototype.start = function (at = 0) {
    begins.set(this, at);
    return start.call(this, at);
  };
  OscillatorNode.prototype.stop = function (at) {
    if (at !== undefined) {
      tones.push(Math.round((at - begins.get(this)) * 10) / 10);
    }
    return at === undefined ? stop.call(this) : stop.call(this, at);
  };
  window.pageSounds = { tones: () => tones };
})();
