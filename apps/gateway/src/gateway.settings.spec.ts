import { gatewaySettings } from './gateway.settings.js';

describe('settings', () => {
  const good = (): Record<string, string> => ({
    PORT: '0',
    DATABASE_URL: 'postgres://x@localhost/x',
    KEYS_FILE: 'keys.json',
    PUBLIC_URL: 'https://qorgan.example/',
    IDENTITY_URL: 'http://identity:4000',
    GATEWAY_CLIENT_SECRET: 'f'.repeat(64),
  });

  it('are accepted when they are complete', () => {
    expect(gatewaySettings(good())).toMatchObject({
      PUBLIC_URL: 'https://qorgan.example',
      DEMONSTRATION: 'false',
      SESSION_IDLE_SECONDS: 900,
    });
  });

  it.each([
    ['a published secret', { GATEWAY_CLIENT_SECRET: 'demonstration-secret-of-the-gateway-client' }],
    ['a short secret', { GATEWAY_CLIENT_SECRET: 'short' }],
    ['plain http beyond this machine', { PUBLIC_URL: 'http://qorgan.example' }],
    ['a minute or more until a disabled account is noticed', { ACCOUNT_CHECK_SECONDS: '60' }],
  ])('%s refuses to start', (_case, changed) => {
    expect(() => gatewaySettings({ ...good(), ...changed })).toThrow('settings refused');
  });
});
