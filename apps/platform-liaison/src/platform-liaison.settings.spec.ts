import { readPlatformLiaisonSettings } from './platform-liaison.settings.js';

const base = {
  PORT: '0',
  DATABASE_URL: 'postgres://x',
  NATS_URL: 'nats://x',
  NATS_NKEY_FILE: 'x',
  NATS_CA_FILE: 'x',
  KEYS_FILE: 'x',
  DIRECTORY_FILE: 'x',
  VAULT_DIR: 'x',
};

describe('the settings of the liaison', () => {
  test('a demonstration has simulated platforms whose day is short', () => {
    expect(readPlatformLiaisonSettings({ ...base, DEMONSTRATION: 'true' })).toMatchObject({
      PLATFORM_SIMULATOR: 'on',
      PLATFORM_TIME_SCALE: 864_000,
      TAKEDOWN_TRIES: 4,
    });
  });

  test('outside a demonstration the bus is not spoken with in clear', () => {
    expect(() => readPlatformLiaisonSettings({ ...base, NATS_CA_FILE: '' })).toThrow('NATS_CA_FILE');
  });

  test('outside a demonstration time is real and nothing is simulated, even when somebody asks for it', () => {
    expect(readPlatformLiaisonSettings(base)).toMatchObject({
      PLATFORM_SIMULATOR: 'off',
      PLATFORM_TIME_SCALE: 1,
      TAKEDOWN_TRIES: 10,
    });
    expect(() => readPlatformLiaisonSettings({ ...base, PLATFORM_SIMULATOR: 'on' })).toThrow('demonstration');
    expect(() => readPlatformLiaisonSettings({ ...base, PLATFORM_TIME_SCALE: '10' })).toThrow('demonstration');
  });
});
