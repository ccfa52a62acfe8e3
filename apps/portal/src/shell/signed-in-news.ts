/** Said by every page that begins, heard by pages that wait for their person. It carries nothing: who is signed in, the service says. */
const name = 'qorgan-signed-in';
const lookMs = 15_000;

export function tellSignedIn(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('look');
  channel.close();
}

/** Whoever comes back to the window has it look, too, and it looks by itself: a sign-in that led elsewhere says nothing. */
export function hearSignedIn(look: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = look;
  const looking = setInterval(look, lookMs);
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    channel.close();
    clearInterval(looking);
    removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
