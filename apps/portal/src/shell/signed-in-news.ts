/** Said by every page that begins, heard by pages that wait for their person. It carries nothing: who is signed in, the service says. */
const name = 'qorgan-signed-in';

export function tellSignedIn(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('look');
  channel.close();
}

/** Whoever comes back to the window has it look, too: the other one may be gone before it could say anything. */
export function hearSignedIn(look: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = look;
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    channel.close();
    removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
