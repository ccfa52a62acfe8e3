export { format, manifestBytes, type FileOfPackage, type Manifest, type ManifestSignature } from './manifest.js';
export { verifierFiles } from './script.js';
export { writePackage, type SourceOfFile } from './write-package.js';
