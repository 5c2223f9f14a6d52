/** PLOVER's codes of sectors in words. */
const sectors: Readonly<Record<string, string>> = {
  cop: 'police',
  gov: 'government',
  jud: 'courts',
  leg: 'legislature',
  mil: 'military',
  prm: 'paramilitary',
  pty: 'party',
  reb: 'armed group',
  spy: 'intelligence',
  uaf: 'armed, unaligned',
  unk: 'not known',
  agr: 'farmers',
  bus: 'business',
  crm: 'criminals',
  cvl: 'civilians',
  edu: 'education',
  eli: 'elites',
  jrn: 'press',
  lab: 'labour',
  med: 'health',
  ref: 'refugees',
  opp: 'opposition',
  pre: 'former government',
  rel: 'religious',
  soc: 'civil society',
  igo: 'intergovernmental',
  uno: 'United Nations',
  eur: 'European Union',
  ngo: 'aid organisation',
  ism: 'Islamist',
  img: 'international militants',
  mnc: 'multinational company',
}

export function sectorInWords(code: string | undefined): string {
  return code === undefined ? '' : (sectors[code] ?? '')
}
