/**
 * Units of an installation without demonstration: one of platform liaison and one expert bureau, for what no region's own unit takes (manual, sections 2.3 and 2.4).
 * Their services refuse to start without any, since nobody would see what arrives. Whoever installs puts the country's units in their place.
 */
export const firstUnits = [
  {
    id: '8437f19e-df8d-578d-b100-378051f4b1b9',
    agency: 'platform-liaison',
    kind: 'liaison-unit',
    region: 'KZ-71',
    name: {
      en: 'Platform liaison',
      ru: 'Взаимодействие с платформами',
      kk: 'Платформалармен байланыс',
    },
  },
  {
    id: '0dd29788-bce9-534d-8d48-b729265ed5b6',
    agency: 'expert-bureau',
    kind: 'expert-bureau',
    region: 'KZ-71',
    name: { en: 'Expert bureau', ru: 'Экспертное бюро', kk: 'Сараптама бюросы' },
  },
] as const;
