/** Whether an address is one of this machine, by which nothing goes over a wire. */
export const isLoopback = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
