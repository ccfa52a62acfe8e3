import type { Texts } from '#libs/problems';

/** What is said of passkeys wherever one is used. */
export const texts = {
  name: { kk: 'Кіру кілті', ru: 'Ключ доступа', en: 'Passkey' },
  signIn: { kk: 'Кіру кілтімен кіру', ru: 'Войти с ключом доступа', en: 'Sign in with a passkey' },
  use: { kk: 'Кіру кілтімен растау', ru: 'Подтвердить ключом доступа', en: 'Confirm with a passkey' },
  add: { kk: 'Кіру кілтін қосу', ru: 'Добавить ключ доступа', en: 'Add a passkey' },
  instead: {
    kk: 'Қолданба орнына кіру кілтін пайдалануға болады: құрылғы сізді саусақ ізі, бет немесе PIN арқылы таниды.',
    ru: 'Вместо приложения можно взять ключ доступа: устройство узнаёт вас по отпечатку, лицу или PIN-коду.',
    en: 'Instead of an app you can use a passkey: your device knows you by fingerprint, face or PIN.',
  },
  cancelled: {
    kk: 'Құрылғы кіруді растамады. Қайталап көріңіз немесе басқа жолмен кіріңіз.',
    ru: 'Устройство не подтвердило вход. Повторите или войдите другим способом.',
    en: 'Your device did not confirm it. Try again, or sign in another way.',
  },
  refused: {
    kk: 'Кіру кілті қабылданбады. Қайталап көріңіз немесе басқа жолмен кіріңіз.',
    ru: 'Ключ доступа не принят. Повторите или войдите другим способом.',
    en: 'The passkey was not accepted. Try again, or sign in another way.',
  },
  onlyPasskey: {
    kk: 'Кіру кілтімен растаңыз. Ол жаныңызда болмаса, қалпына келтіру кодтарының бірін енгізіңіз.',
    ru: 'Подтвердите вход ключом доступа. Если его нет под рукой, введите один из кодов восстановления.',
    en: 'Confirm with your passkey. If you do not have it with you, enter one of your recovery codes.',
  },
} as const satisfies Record<string, Texts>;
