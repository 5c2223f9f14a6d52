import { assemble } from './assemble.ts'

/** `kernel.wat` assembled; a test holds the two together. */
export const kernelCode =
  'AGFzbQEAAAABBwFgAn9/AX8CDwEDbmV0Bm1lbW9yeQIAAQMCAQAHCgEGY2hvb3NlAAAK3gcB2wcDCH8JewR/QRQoAgAhCSAJ/QAE' +
  'ACELIAn9AAQQIQwgCf0ABCAhDSAJ/QAEMCEOIAn9AARAIQ8gCf0ABFAhECAJ/QAEYCERIAn9AARwIRJBACgCACECQSgoAgAhCUEI' +
  'KAIAIQVBDCgCACEGQRAoAgAhB0EgKAIAIQQDQCACKAIAIAQgAigCBGooAgBBsfPd8XlsaiEIIAggCEEPdnNB7fjs4AJsIQggCCAI' +
  'QQx2c0G52ujLAmwhCCAJIAggCEEPdnM2AgAgCUEEaiEJIAJBFGoiAkEkKAIASQ0ACyACQQQoAgBJBEADQCACKAIAIAQgAigCBGoo' +
  'AgBBsfPd8XlsaiAEIAIoAghqKAIAQfeUr694bCAEIAIoAgxqKAIAQb3cypV8bCAEIAIoAhBqKAIAQa/W074CbGpqaiEIIAggCEEP' +
  'dnNB7fjs4AJsIQggCCAIQQx2c0G52ujLAmwhCCAJIAggCEEPdnM2AgAgCUEEaiEJIAJBFGoiAkEEKAIASQ0ACwtBKCgCACECIAkh' +
  'AwNAIAIoAgAhCCAFIAhBBHQgBnFq/QAEACEKIAr9DP//AwD//wMA//8DAP//AwD9TiAKIAj9Ef1RQRL9rQH9DAAAAAAAAAAAAAAA' +
  'AAAAAAD9N/1OIQogCiAKIAr9DQgJCgsMDQ4PAAECAwQFBgf9UCEKIAcgCv0bACAK/RsBckEGdGohCSAJ/QAEACEKIAsgCv2HAf2O' +
  'ASELIAwgCv2IAf2OASEMIAn9AAQQIQogDSAK/YcB/Y4BIQ0gDiAK/YgB/Y4BIQ4gCf0ABCAhCiAPIAr9hwH9jgEhDyAQIAr9iAH9' +
  'jgEhECAJ/QAEMCEKIBEgCv2HAf2OASERIBIgCv2IAf2OASESIAJBBGoiAiADSQ0AC/0MAAAAAAAAAAAAAAAAAAAAACEKIAsgCv2Y' +
  'ASELIAwgCv2YASEMIA0gCv2YASENIA4gCv2YASEOIA8gCv2YASEPIBAgCv2YASEQIBEgCv2YASERIBIgCv2YASESQYCAgIB4IRYg' +
  'AC0AACEVIAAgAWohAwNAIAAtAAAhE0EYKAIAIBNBB3RqIQkgCyAJ/QAEAP26ASAMIAn9AAQQ/boB/a4BIA0gCf0ABCD9ugEgDiAJ' +
  '/QAEMP26Af2uAf2uASAPIAn9AARA/boBIBAgCf0ABFD9ugH9rgEgESAJ/QAEYP26ASASIAn9AARw/boB/a4B/a4B/a4BIQpBHCgC' +
  'ACATQQJ0aigCACAK/RsAIAr9GwFqIAr9GwIgCv0bA2pqaiEUIBQgFkoEQCAUIRYgEyEVCyAAQQFqIgAgA0kNAAsgFQs='

/** The kernel over a memory of its own. */
export interface Kernel {
  readonly buffer: ArrayBuffer
  /** The best class among the `count` bytes at `list`. */
  readonly choose: (list: number, count: number) => number
}

export function openKernel(bytes: number): Kernel {
  // The module exports this one function.
  const { buffer, exports } = assemble(kernelCode, 'net', bytes)
  return { buffer, choose: (exports as Pick<Kernel, 'choose'>).choose }
}
