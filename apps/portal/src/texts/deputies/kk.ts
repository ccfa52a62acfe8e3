import type { texts as said } from './en.js';

export const texts: Readonly<Record<keyof typeof said, string>> = {
  'deputies.title': 'Орнын басу',
  'deputies.text':
    'Қызметкер болмағанда оның орнын сол бөлімшенің сол рөлдегі әріптесі басады: жоқ қызметкердің жазбаларында сол қызметкер не көріп, не істей алса, соның бәрін көріп, істейді, бірақ өз атынан. Мерзімі өздігінен аяқталады.',
  'deputies.now': 'Қазір және алда',
  'deputies.earlier': 'Аяқталғандар',
  'deputies.none.now': 'Қазір ешкім ешкімнің орнын басып жүрген жоқ. Кетер алдында осында әріптесіңізді тағайындаңыз.',
  'deputies.none.earlier': 'Әзірге ештеңе жоқ.',
  'deputies.whoIsAway': 'Кімнің орнын басу керек?',
  'deputies.person': '{name}, {role}',
  'deputies.myself': 'Менің орнымды',
  'deputies.nobody':
    'Бұл бөлімшеде сол рөлдегі басқа қызметкер жоқ. Жұмысты басқаға тек бөлімшеге жауапты адам бере алады.',
  'deputies.row': '{absent}: орнын {deputy} басады',
  'deputies.row.forMe': 'Сіздің орныңызды {deputy} басады',
  'deputies.row.me': 'Сіз орнын басатын қызметкер: {absent}',
  'deputies.term': '{from} – {until}',
  'deputies.state.runs': 'Жүріп жатыр',
  'deputies.state.toCome': 'Алда',
  'deputies.state.over': 'Аяқталды',
  'deputies.state.withdrawn': 'Мерзімінен бұрын тоқтатылды',
  'deputies.end': 'Қазір тоқтату',
  'deputies.endOf': 'Қазір тоқтату: {absent}',
  'field.name.deputy': 'Орнын кім басады?',
  'field.name.from': 'Бірінші күні',
  'field.name.until': 'Соңғы күні',
  'field.name.reason': 'Болмау себебі',
  'field.name.absent': 'Кімнің орнын басу керек?',
  'field.name.role': 'Қай рөлде',
  'field.name.unitId': 'Қай бөлімшеде',
};
