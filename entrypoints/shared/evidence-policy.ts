import { noPolicy, type VerificationPolicy } from '../../utils/messages';
import { request } from './request';

const nothing: VerificationPolicy = { managed: noPolicy, askableHosts: [] };

/** What may be asked and whom an organisation trusts. Where the background does not answer: nothing and nobody. */
export async function readPolicy(): Promise<VerificationPolicy> {
  try {
    const policy = await request('policy/read', {});
    // A background that failed answers with its failure.
    return 'managed' in policy ? policy : nothing;
  } catch {
    return nothing;
  }
}
