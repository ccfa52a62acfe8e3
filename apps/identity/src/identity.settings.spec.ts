import { identitySettings } from './identity.settings.js';
import { outsideTerms } from './outside-sign-in.settings.js';

const clientSecret = 'f'.repeat(64);

describe('settings', () => {
  const good = {
    PORT: '0',
    DATABASE_URL: 'postgres://x@localhost/x',
    KEYS_FILE: 'keys.json',
    DIRECTORY_FILE: 'directory.json',
    ISSUER_URL: 'https://qorgan.example/oidc',
    GATEWAY_CLIENT_SECRET: clientSecret,
  };

  it('are accepted when they are complete', () => {
    expect(identitySettings(good)).toMatchObject({ DEMONSTRATION: 'false' });
  });

  it.each([
    ['a published secret', { GATEWAY_CLIENT_SECRET: 'demonstration-secret-of-the-gateway-client' }],
    ['a short secret', { GATEWAY_CLIENT_SECRET: 'a1b2c3' }],
    ['demonstration accounts', { ACCOUNTS_FILE: 'accounts.json' }],
    ['a demonstration password', { DEMONSTRATION_PASSWORD: 'long enough' }],
    ['plain http beyond this machine', { ISSUER_URL: 'http://qorgan.example/oidc' }],
    ['an issuer at another path', { ISSUER_URL: 'https://qorgan.example/' }],
  ])('%s outside a demonstration refuses to start', (_case, changed) => {
    expect(() => identitySettings({ ...good, ...changed })).toThrow('settings refused');
  });

  const bus = { NATS_URL: 'nats://localhost', NATS_NKEY_FILE: 'identity.nkey', NATS_CA_FILE: 'nats.ca.pem' };
  const mail = {
    ...bus,
    SMTP_URL: 'smtps://qorgan:p%40ss@mail.example:465',
    MAIL_FROM: 'Qorgan <no-reply@qorgan.example>',
  };
  it('send no mail unless somebody says how', () => {
    expect(identitySettings(good).SMTP_URL).toBeUndefined();
    expect(identitySettings({ ...good, ...mail }).SMTP_URL).toBe(mail.SMTP_URL);
  });
  it.each([
    ['nobody to come from', { MAIL_FROM: '' }],
    ['a sender that would write into the head', { MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }],
    ['no bus', { NATS_URL: '' }],
    ['no key for the bus', { NATS_NKEY_FILE: '' }],
    ['a bus in clear', { NATS_CA_FILE: '' }],
    ['another protocol', { SMTP_URL: 'https://mail.example' }],
  ])('mail with %s is refused', (_case, changed) => {
    expect(() => identitySettings({ ...good, ...mail, ...changed })).toThrow('settings refused');
  });

  const telegram = { ...bus, TELEGRAM_TOKEN: `1234567:${'x'.repeat(35)}` };
  it('have a bot only where it has a token', () => {
    expect(identitySettings({ ...good, TELEGRAM_TOKEN: '' }).TELEGRAM_TOKEN).toBeUndefined();
    expect(identitySettings({ ...good, ...telegram, TELEGRAM_API_URL: 'http://127.0.0.1:8081/' })).toMatchObject({
      TELEGRAM_API_URL: 'http://127.0.0.1:8081',
      TELEGRAM_LINK_URL: 'https://t.me',
    });
  });
  it.each([
    ['no token at all', { TELEGRAM_TOKEN: 'the token' }],
    ['no bus', { NATS_URL: '' }],
    ['an address by which the token goes over a wire in clear', { TELEGRAM_API_URL: 'http://bots.example' }],
  ])('a bot with %s is refused, and its token is not told', (_case, changed) => {
    const settings = { ...good, ...telegram, ...changed };
    expect(() => identitySettings(settings)).toThrow('settings refused');
    expect(() => identitySettings(settings)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(settings.TELEGRAM_TOKEN) }),
    );
  });

  const outside = {
    OUTSIDE_SIGN_IN_ISSUER: 'https://sso.example.gov.kz/realms/staff',
    OUTSIDE_SIGN_IN_CLIENT_ID: 'qorgan',
    OUTSIDE_SIGN_IN_CLIENT_SECRET: 'e'.repeat(64),
    OUTSIDE_SIGN_IN_NAME_KK: 'Министрлік',
    OUTSIDE_SIGN_IN_NAME_RU: 'Министерство',
    OUTSIDE_SIGN_IN_NAME_EN: 'the Ministry',
  };
  it('know a provider outside only where one is named', () => {
    expect(outsideTerms(identitySettings(good))).toBeUndefined();
    const settings = identitySettings({ ...good, ...outside, OUTSIDE_SIGN_IN_ACR: ' gold  2 ' });
    expect(outsideTerms(settings)).toMatchObject({
      callback: 'https://qorgan.example/oidc/outside/callback',
      insideUrl: 'https://sso.example.gov.kz',
      acr: ['gold', '2'],
    });
  });
  it('let a provider that browsers reach on this machine alone stand beside the service in a container', () => {
    const beside = {
      OUTSIDE_SIGN_IN_ISSUER: 'http://localhost:8080/realms/qorgan',
      OUTSIDE_SIGN_IN_INSIDE_URL: 'http://keycloak:8080/',
    };
    const settings = identitySettings({ ...good, ...outside, ...beside });
    expect(outsideTerms(settings)?.insideUrl).toBe('http://keycloak:8080');
  });
  it.each([
    ['no client', { OUTSIDE_SIGN_IN_CLIENT_ID: '' }],
    ['no secret', { OUTSIDE_SIGN_IN_CLIENT_SECRET: '' }],
    ['a short secret', { OUTSIDE_SIGN_IN_CLIENT_SECRET: 'a1b2c3' }],
    ['a published secret', { OUTSIDE_SIGN_IN_CLIENT_SECRET: 'demonstration-secret-of-the-outside-client' }],
    ['no name in one of the languages', { OUTSIDE_SIGN_IN_NAME_KK: '' }],
    ['plain http', { OUTSIDE_SIGN_IN_ISSUER: 'http://sso.example.gov.kz/realms/staff' }],
    ['plain http inside', { OUTSIDE_SIGN_IN_INSIDE_URL: 'http://keycloak:8080' }],
    ['an inside address that is more than an origin', { OUTSIDE_SIGN_IN_INSIDE_URL: 'https://keycloak:8443/realms' }],
  ])('a provider outside with %s is refused', (_case, changed) => {
    expect(() => identitySettings({ ...good, ...outside, ...changed })).toThrow('settings refused');
  });

  it('a refusal names the setting and never its value', () => {
    expect(() =>
      identitySettings({ ...good, GATEWAY_CLIENT_SECRET: 'demonstration-secret-of-the-gateway-client' }),
    ).toThrow(expect.objectContaining({ message: expect.not.stringContaining('of-the-gateway-client') }));
  });
});
