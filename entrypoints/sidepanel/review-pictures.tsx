import { useEffect, useState } from 'preact/hooks';
import { PictureView } from '../../components/card/picture-view';
import { t } from '../../components/i18n';
import { Button, Progress } from '../../components/ui';
import type { Crop } from '../../utils/card';
import { AddPicture } from './add-picture';
import { NewsNotice } from './news-notice';
import { partOf } from './pictures';
import { adding, pictures, removePicture } from './session';

export interface ReviewPicturesProps {
  /** Where the value in hand was read, and whether a person can read that place. */
  crop: (Crop & { readable: boolean }) | null;
}

/** The card's pictures during the review; the one with the value in hand comes up by itself. */
export function ReviewPictures({ crop }: ReviewPicturesProps) {
  const [at, setAt] = useState(0);
  const wanted = crop?.image;
  useEffect(() => {
    if (wanted !== undefined) setAt(wanted);
  }, [wanted]);
  const all = pictures.value;
  const picture = all[at] ?? all[0];
  if (!picture) return null;
  return (
    <div class="review-side">
      <div class="review-pictures">
        <PictureView
          url={picture.url}
          label={t('sidepanel_picture_of', { number: all.indexOf(picture) + 1, total: all.length })}
          part={crop && crop.image === at ? partOf(crop, picture.size, all.length) : undefined}
          enlarge={crop?.readable}
          tools={
            all.length > 1 ? (
              <>
                <Button kind="quiet" small onClick={() => setAt((at + 1) % all.length)}>
                  {t('sidepanel_picture_next')}
                </Button>
                <Button
                  kind="quiet"
                  small
                  label={t('sidepanel_picture_remove_named', { name: picture.name })}
                  onClick={() => void removePicture(picture)}
                >
                  {t('sidepanel_picture_remove')}
                </Button>
              </>
            ) : null
          }
        />
      </div>
      <div class="review-more">
        {adding.value ? (
          <Progress label={t('sidepanel_reading')} onCancel={adding.value.stop} />
        ) : (
          <>
            <NewsNotice />
            <AddPicture />
          </>
        )}
      </div>
    </div>
  );
}
