export { assemble } from './assemble.ts'
export { HIDDEN, type Net, type NetFile, openNet, packNet, unpackNet } from './net.ts'
