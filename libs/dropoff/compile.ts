import type { CompiledNote, PolicySources } from './drop-policy.js';
export function compileDropPolicy({ note, resident, zone }: PolicySources): CompiledNote {
  return {
    policy: {
      contactless: true,
      place: 'door',
      knock: 'allowed',
      ring: 'allowed',
      call: 'allowed',
      photo: 'required',
      disinfect: false,
      forRider: note ?? '',
      rules: [],
      ...resident,
      ...zone,
    },
    overruled: [],
  };
}
