/** How tests start Chromium: Debian's, or the one that the environment names. */
export const chromiumOptions = {
  executablePath: process.env['QORGAN_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};
