import type { LevelColour } from '../../src/domain/profile/profile.ts'

const pairs: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  'PRO.EL': ['#92f1f0', '#9cfbfa'],
  'PRO.IN': ['#64c3c2', '#76d4d4'],
  'PRO.CO': ['#399b9b', '#53b3b2'],
  'PRO.BA': ['#127979', '#319595'],
  'PRO.MA': ['#045858', '#137979'],
  'PRO.DR': ['#033737', '#005f5f'],
  'MED.CK1': ['#dfe5fe', '#e9edfc'],
  'MED.RES': ['#aebcfe', '#d6defe'],
  'MED.CK2': ['#8c99dc', '#b6c3fe'],
  'POL.EL': ['#f8e1fd', '#fae8fe'],
  'POL.IN': ['#bc82ca', '#d095dd'],
  'POL.AD': ['#6b3577', '#7a4487'],
  'POL.BA': ['#5b1042', '#a15181'],
  'GEN.P': ['#d2dbe8', '#d9e1ee'],
  'GEN.LS': ['#969eaa', '#a2aab6'],
  'GEN.US': ['#656d78', '#757c88'],
  'TTL.AP': ['#c0b380', '#e1d39f'],
  'TTL.P': ['#796c3b', '#a29563'],
  'GOV.CS': ['#d2e8be', '#dcf2c8'],
  'GOV.CV': ['#92a67f', '#a8bd95'],
  'GOV.CVC': ['#5f724d', '#7d916a'],
  'GOV.CVCC': ['#334421', '#586b46'],
  'GOV.L1': ['#c4dab1', '#d2e8be'],
  'GOV.L2': ['#81956f', '#9bb088'],
  'GOV.L3': ['#4d5f3a', '#6e825c'],
  'LANG.1': ['#c1e6fd', '#d5efff'],
  'LANG.2': ['#8bbfdd', '#9acfee'],
  'LANG.3': ['#689bb9', '#7cafce'],
  'LANG.4': ['#497b98', '#6193b1'],
  'LANG.5': ['#2d5f7a', '#487a97'],
  'LANG.6': ['#0d445e', '#31637e'],
  'IT.BASIC': ['#e3bd9e', '#fad3b4'],
  'IT.ADV': ['#876549', '#a68265'],
  'DEF.4': ['#fed9cc', '#ffe6dd'],
  'DEF.3': ['#c39686', '#dbac9c'],
  'DEF.2': ['#8c6253', '#ad8071'],
  'DEF.1': ['#5c3528', '#855b4c'],
}

/**
 * The fixed colour of a level. Within a ladder the hue stays and the lightness falls in equal steps, so the
 * order is read without a legend. Six steps cannot stand 3:1 apart on one background; neighbours in the set
 * "above university" do, because the medical hue is kept paler than the professional one.
 */
export const colourOf = (level: string): LevelColour => {
  const [light, dark] = pairs[level] ?? ['#66758a', '#9aa7b8']
  return { light, dark }
}
