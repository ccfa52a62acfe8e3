import { Problem, type Texts } from '#libs/problems';

const storageFull: Texts = {
  en: 'The storage for files is full. Nothing was kept; tell the system administrator and send the file again later.',
  ru: 'Хранилище файлов заполнено. Ничего не сохранено; сообщите системному администратору и отправьте файл позже.',
  kk: 'Файл қоймасы толып қалды. Ештеңе сақталған жоқ; жүйе әкімшісіне хабарлаңыз және файлды кейінірек қайта жіберіңіз.',
};

const storageFailed: Texts = {
  en: 'The storage for files does not accept it. Nothing was kept; tell the system administrator and send the file again later.',
  ru: 'Хранилище файлов не принимает данные. Ничего не сохранено; сообщите системному администратору и отправьте файл позже.',
  kk: 'Файл қоймасы деректі қабылдамай тұр. Ештеңе сақталған жоқ; жүйе әкімшісіне хабарлаңыз және файлды кейінірек қайта жіберіңіз.',
};

/** No room: the disk, the quota, or the size that the file system or the process may write. */
const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Says aloud why the storage refused; paths and system texts stay out of it. */
export function storageProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const isFull = full.includes(code);
  return new Problem('unavailable', {
    rule: isFull ? 'storage-full' : 'storage-failed',
    says: isFull ? storageFull : storageFailed,
    retryAfter: 60,
  });
}

/** The storage gave back other bytes than were written: the disk, not the sender, is at fault. */
export const storageAltered = (): Problem =>
  new Problem('unavailable', { rule: 'storage-altered', says: storageFailed, retryAfter: 60 });

export function tooLarge(limit: number): Problem {
  return new Problem('payload-too-large', { values: { limit: inWords(limit) } });
}

function inWords(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return mega >= 1 ? `${String(Math.floor(mega))} MB` : `${String(bytes)} B`;
}
