import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

/** Field names end in digits that change per form version (facts/portals.md 2). */
const version = '__127';

const question = (name: string, title: string, more: object = {}) => ({
  type: 'text',
  name: name + version,
  title,
  ...more,
});

const model = new Model({
  showCompletedPage: false,
  showNavigationButtons: 'none',
  pages: [
    {
      name: 'p1',
      elements: [
        {
          type: 'panel',
          name: 'nguoiKhai',
          title: 'Người yêu cầu',
          elements: [question('citizenHoVaTen_nyc', 'Họ và tên', { readOnly: true, defaultValue: 'TRẦN THỊ BÌNH' })],
        },
        {
          type: 'panel',
          name: 'nguoiDuocKhai',
          title: 'Thông tin chủ hồ sơ',
          elements: [
            question('citizenHoVaTen_NgdcKS', 'Họ và tên'),
            question('citizenSoDinhDanh', 'Số định danh cá nhân'),
            question('citizenNgaythangnamsinh_NgdcKS', 'Ngày tháng năm sinh', { inputType: 'date' }),
            question('citizenGioitinh_NgdcKS', 'Giới tính', {
              type: 'dropdown',
              choices: [
                { value: 'item1', text: '-- Chọn --' },
                { value: '1', text: 'Nam' },
                { value: '2', text: 'Nữ' },
              ],
            }),
            question('citizenTinh', 'Tỉnh/Thành phố', {
              type: 'dropdown',
              choicesByUrl: { url: '/api/provinces', valueName: 'code', titleName: 'name' },
            }),
            question('citizenXa', 'Phường/Xã', {
              type: 'dropdown',
              choicesByUrl: {
                url: `/api/wards?province={citizenTinh${version}}`,
                valueName: 'code',
                titleName: 'name',
              },
            }),
            question('citizenDiaChi', 'Địa chỉ chi tiết', { type: 'comment' }),
          ],
        },
      ],
    },
  ],
});

declare global {
  interface Window {
    survey: Model;
    state(): object;
    forbidden: string[];
  }
}

window.survey = model;
window.state = () => ({ ...model.data });
model.onCompleting.add((_, options) => {
  options.allow = false;
  window.forbidden.push('survey-complete');
});
const root = document.getElementById('survey');
if (root) createRoot(root).render(createElement(Survey, { model }));
