import { accounts, type ImportedAccounts, type Preview } from '../api/accounts.js';
import { Fetched } from '../parts/fetched.js';
import { BackLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import { FromFile } from './from-file.js';
import { ImportColumns } from './import-columns.js';
import { Imported } from './import-done.js';
import { ImportPreview } from './import-preview.js';
import { useAdministered, useChoices } from './use-administered.js';

const columns = ['login', 'name', 'language', 'role', 'region', 'units', 'kinds', 'state'];

/** Accounts out of a file. */
export function ImportPage() {
  const say = useSay();
  const { agency } = useAdministered();
  const choices = useChoices(agency);
  return (
    <FromFile<Preview, ImportedAccounts>
      title={say('accounts.import')}
      text={say('accounts.import.text')}
      template={{ name: 'accounts', columns }}
      back={<BackLink to="/admin/accounts">{say('accounts.back')}</BackLink>}
      columns={<Fetched page={choices}>{(known) => <ImportColumns of={known} />}</Fetched>}
      changes={['accounts', 'units', 'unit']}
      look={(file) => accounts.previewImport(agency, file)}
      apply={(file, { rows }, key) =>
        accounts.import(agency, { file, basis: rows.map(({ login, version }) => ({ login, version })) }, { key })
      }
      preview={(shown) => <ImportPreview {...shown} choices={choices.data} />}
      done={(done) => <Imported of={done} />}
    />
  );
}
