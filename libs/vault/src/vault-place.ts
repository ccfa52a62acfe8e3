import type { vaultSettings } from '#libs/settings';
import type { z } from 'zod';
import type { VaultPlace } from './vault.js';

type Settings = z.output<z.ZodObject<typeof vaultSettings>>;

/** The place for sealed items that the settings name. */
export function vaultPlace(settings: Settings, keys: VaultPlace['keys']): VaultPlace {
  const { VAULT_DIR: dir, VAULT_S3_BUCKET: bucket } = settings;
  if (bucket === undefined) return { dir, keys };
  const { VAULT_S3_ACCESS_KEY_ID: accessKeyId, VAULT_S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const credentials =
    accessKeyId === undefined || secretAccessKey === undefined ? undefined : { accessKeyId, secretAccessKey };
  const { VAULT_S3_REGION: region, VAULT_S3_ENDPOINT: endpoint, VAULT_S3_RETENTION_DAYS: retentionDays } = settings;
  return { dir, keys, s3: { bucket, region, endpoint, credentials, retentionDays } };
}
