/** Progress for people goes to standard error: standard output belongs to results. */
export const say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Runs `work` and, while it takes long, says every ten seconds that it is still at it. */
export async function whileSaying(line, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(`${line} …`);
  const ticking = setInterval(() => say(`${line} … ${seconds()} s`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
  }
}
