import type { texts as en } from './en.js';

export const texts: Readonly<Record<keyof typeof en, string>> = {
  'advice.title': 'Қай бап',
  'advice.text':
    'Жолдамадағы мәліметтер мен өзіңіз анықтаған мән-жайлар кейбір баптарды көрсетеді. Бұл — әдістемелік құралға сүйенген кеңес: шешімді өзіңіз қабылдап, өзіңіз негіздейсіз.',
  'advice.show': 'Кеңесті көрсету',
  'advice.hide': 'Кеңесті жабу',
  'advice.facts': 'Не анықталды (бұл ешқайда сақталмайды)',
  'advice.articles': 'Ойластырып отырған баптарыңыз',
  'advice.article': '{article}: {title}',
  'advice.consider': 'Қарастырған жөн',
  'advice.proposed': 'Құралда ұсынылған, күшіне енбеген',
  'advice.none': 'Әзірге ешбір бапты ештеңе көрсетпейді.',
  'advice.chosen': 'таңдалды',
  'advice.because': 'Негізі: {signs}',
  'advice.warnings': 'Мұндай таңдауда жиі кететін қателер',
};
