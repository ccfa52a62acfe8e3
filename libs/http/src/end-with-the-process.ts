/** Ends a service on SIGTERM, SIGINT, or when the parent that started it is gone. */
export function endWithTheProcess(stop: () => Promise<void>, failed: (error: unknown) => void): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        failed(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.connected) process.once('disconnect', end);
}
