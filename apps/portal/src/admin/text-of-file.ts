/** As many bytes as the service takes of a file of accounts. */
const most = 200_000;

/** The text of a file in UTF-8. @throws RangeError where it is too long or written otherwise: its names would come out as other signs */
export async function textOf(file: File): Promise<string> {
  if (file.size > most) throw new RangeError('too long');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new RangeError('not UTF-8');
  }
}
