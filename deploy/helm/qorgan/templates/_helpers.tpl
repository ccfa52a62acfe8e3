{{- define "qorgan.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/part-of: qorgan
{{- end }}

{{- define "qorgan.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "qorgan.matching" -}}
{ matchLabels: { app.kubernetes.io/name: {{ .name }}, app.kubernetes.io/instance: {{ .root.Release.Name }} } }
{{- end }}

{{- define "qorgan.image" -}}
{{ required "image.registry: where the images are" .root.Values.image.registry }}/{{ .name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{/* Of a pod: nobody is root, nothing of the kernel is asked for. */}}
{{- define "qorgan.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "qorgan.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{/* Replicas on different machines where there are some, in different zones always as evenly as may be. */}}
{{- define "qorgan.spread" -}}
- maxSkew: 1
  topologyKey: topology.kubernetes.io/zone
  whenUnsatisfiable: ScheduleAnyway
  labelSelector: {{ include "qorgan.matching" . }}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: {{ .hosts | default "ScheduleAnyway" }}
  labelSelector: {{ include "qorgan.matching" . }}
{{- end }}

{{/* What a service reads from its environment; secrets are files, named here. */}}
{{- define "qorgan.environment" -}}
{{- $values := .root.Values }}
{{- $public := required "publicUrl: the https address of the system" $values.publicUrl }}
- { name: DATABASE_URL_FILE, value: /run/secrets/service/database }
- { name: KEYS_FILE, value: /run/secrets/service/keys.jwks.json }
- { name: DIRECTORY_FILE, value: /run/directory/directory.jwks.json }
- { name: NODE_OPTIONS, value: {{ $values.nodeOptions | quote }} }
- { name: LOG_LEVEL, value: {{ $values.logLevel }} }
{{- with $values.otlpUrl }}
- { name: OTLP_URL, value: {{ . | quote }} }
{{- end }}
{{- if ne .name "gateway" }}
- { name: NATS_URL, value: 'tls://nats-0.nats:4222,tls://nats-1.nats:4222,tls://nats-2.nats:4222' }
- { name: NATS_NKEY_FILE, value: /run/secrets/service/nkey }
- { name: NATS_CA_FILE, value: /run/directory/nats.ca.pem }
- { name: UNITS_FILE, value: /run/units/units.json }
{{- end }}
{{- if .terms.agency }}
- { name: VAULT_DIR, value: /vault }
{{- if $values.vault.s3.bucketPrefix }}
- { name: VAULT_S3_BUCKET, value: {{ printf "%s%s" $values.vault.s3.bucketPrefix .name | quote }} }
- { name: VAULT_S3_REGION, value: {{ $values.vault.s3.region | quote }} }
- { name: VAULT_S3_RETENTION_DAYS, value: {{ $values.vault.s3.retentionDays | quote }} }
- { name: VAULT_S3_ACCESS_KEY_ID_FILE, value: /run/secrets/service/s3.id }
- { name: VAULT_S3_SECRET_ACCESS_KEY_FILE, value: /run/secrets/service/s3.secret }
{{- with $values.vault.s3.endpoint }}
- { name: VAULT_S3_ENDPOINT, value: {{ . | quote }} }
{{- end }}
{{- end }}
{{- with $values.clamdAddress }}
- { name: CLAMD_ADDRESS, value: {{ . | quote }} }
{{- end }}
{{- if .terms.readsMetadata }}
- { name: EXIFTOOL, value: /usr/bin/exiftool }
{{- end }}
{{- if .terms.verifies }}
- { name: VERIFICATION_URL, value: {{ printf "%s/verify" $public | quote }} }
{{- end }}
{{- else }}
- { name: ISSUER_URL, value: {{ printf "%s/oidc" $public | quote }} }
- { name: GATEWAY_CLIENT_SECRET_FILE, value: /run/secrets/client/secret }
{{- end }}
{{- if eq .name "identity" }}
- { name: SMTP_URL_FILE, value: /run/secrets/service/smtp }
- { name: TELEGRAM_TOKEN_FILE, value: /run/secrets/service/telegram }
{{- if .terms.environment.OUTSIDE_SIGN_IN_ISSUER }}
- { name: OUTSIDE_SIGN_IN_CLIENT_SECRET_FILE, value: /run/secrets/service/outside }
{{- end }}
{{- end }}
{{- if eq .name "gateway" }}
- { name: PUBLIC_URL, value: {{ $public | quote }} }
- { name: IDENTITY_URL, value: 'http://identity:4000' }
{{- range $other, $terms := $values.services }}
{{- if $terms.agency }}
- { name: UPSTREAM_{{ $other | upper | replace "-" "_" }}, value: 'http://{{ $other }}:4000' }
{{- end }}
{{- end }}
{{- end }}
{{- range $key, $value := .terms.environment }}
- { name: {{ $key }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}

{{- define "qorgan.mounts" -}}
- { name: tmp, mountPath: /tmp }
- { name: secrets, mountPath: /run/secrets/service, readOnly: true }
- { name: directory, mountPath: /run/directory, readOnly: true }
{{- if ne .name "gateway" }}
- { name: units, mountPath: /run/units, readOnly: true }
{{- end }}
{{- if .terms.agency }}
- { name: vault, mountPath: /vault }
{{- else }}
- { name: client, mountPath: /run/secrets/client, readOnly: true }
{{- end }}
{{- end }}
