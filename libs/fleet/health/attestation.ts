import type { FieldError } from '../../platform/http/problem.js';

/** What a carrier says of itself at the start of a shift. It is judged at once; no measure of it is kept. */
export interface Attestation {
  readonly temperatureC: number;
  readonly mask: boolean;
  readonly handsDisinfected: boolean;
}

/** What of it does not pass, each with what to do about it. */
export function unmetHealth(
  { temperatureC, mask, handsDisinfected }: Attestation,
  maxTemperatureC: number,
): FieldError[] {
  return [
    ...(temperatureC < maxTemperatureC
      ? []
      : [
          {
            field: 'health.temperatureC',
            message: `体温须低于 ${maxTemperatureC} °C，请休息并联系站点 / must be below ${maxTemperatureC} °C: rest, and call your station`,
          },
        ]),
    ...(mask ? [] : [{ field: 'health.mask', message: '请戴好口罩 / put on a mask' }]),
    ...(handsDisinfected
      ? []
      : [{ field: 'health.handsDisinfected', message: '请消毒双手 / disinfect your hands' }]),
  ];
}
