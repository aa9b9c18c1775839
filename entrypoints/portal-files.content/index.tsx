import { defineContentScript } from 'wxt/utils/define-content-script';
import { portalMatches } from '../../utils/portals/hosts';
import { holdChannel } from '../portal.content/hold';
import { FileKeeper } from './keeper';
import { openStage } from './stage';

/** Brought into a frame by its first chosen file; from then on every hold of that frame comes here. */
export default defineContentScript({
  matches: [...portalMatches],
  registration: 'runtime',
  allFrames: true,
  async main() {
    const channel = holdChannel();
    if (channel.take) return;
    const keeper = new FileKeeper(await openStage());
    channel.take = (hold) => keeper.take(hold);
    for (const hold of channel.waiting.splice(0)) keeper.take(hold);
  },
});
