/**
 * How dependency-cruiser finds `#libs/<name>`: in the sources of the tree in which it is started. It reads
 * this file as if it were a webpack configuration, the one way in which it takes aliases.
 */
const { existsSync, readdirSync } = require('node:fs');
const { resolve } = require('node:path');

const libraries = resolve('libs');
const names = existsSync(libraries) ? readdirSync(libraries) : [];

module.exports = {
  resolve: {
    alias: Object.fromEntries(names.map((name) => [`#libs/${name}$`, resolve(libraries, name, 'src/index.ts')])),
  },
};
