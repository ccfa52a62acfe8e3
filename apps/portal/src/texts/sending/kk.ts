import type { texts as en } from './en.js';

export const texts: Readonly<Record<keyof typeof en, string>> = {
  'sending.progress': '{name} файлының қаншасы жіберілді',
  'sending.sent': '{size} ішінен {sent} · {percent} %',
  'sending.queued': 'Алдыңғы файл жіберілгенше күтіп тұр',
  'sending.hashing': 'Дайындалып жатыр',
  'sending.sending': 'Жіберіліп жатыр. Осы уақытта басқа бөлімдерді толтыра беруге болады.',
  'sending.sealing': 'Файл толық келді; қызмет оны тексеріп, мөрлеп жатыр',
  'sending.paused': 'Кідіртілді. Келген бөлігі бір тәулік сақталады.',
  'sending.unreached': 'Байланыс үзілді. Жіберу тоқтаған жерінен өзі жалғасады.',
  'sending.ended':
    'Жүктеу файлсыз аяқталды: одан бас тартылды, тым ұзаққа созылды немесе файл өзгеріп келді. Оны қайта жіберіңіз.',
  'sending.pause': 'Кідірту',
  'sending.resume': 'Жалғастыру',
  'sending.again': 'Қайта жіберу',
  'sending.drop': 'Жібермеу',
  'sending.unfinished':
    '{at} басталған, көлемі {size} файл толық келген жоқ. Сол файлды қайта таңдаңыз: жіберу тоқтаған жерінен жалғасады.',
};
