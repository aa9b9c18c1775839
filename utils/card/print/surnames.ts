/**
 * Surnames of Vietnam, the common ones of the Kinh and of other peoples. Source: the lists of surnames in public
 * encyclopaedias; facts/idcards.md 5.3 asks for them because the recogniser writes NGUYÊN for NGUYỄN.
 */
export const surnames: ReadonlySet<string> = new Set(
  (
    'NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐINH TRƯƠNG LƯƠNG CAO MAI TRỊNH LÂM PHÙNG ĐÀO ' +
    'ĐOÀN HÀ TÔ TẠ QUÁCH CHU CHÂU LA THÁI TRIỆU VƯƠNG TĂNG LƯU KIỀU THẠCH SƠN DANH KIM LỤC NÔNG HỨA VI LÒ LÙ QUÀNG CÀ ' +
    'GIÀNG SÙNG VÀNG THÀO MÙA CỨ HẠNG LẦU PHÀN CHẢO TẨN ĐẬU NGHIÊM KHỔNG ÔNG ÂU BẾ BẠCH CÁT CÙ DIỆP DOÃN ĐÀM ĐẬU ĐIỀN ĐỔNG ' +
    'GIANG GIÁP HÀN HÀNG HẦU HÌNH HÙNG KHÚC KHUẤT LẠI LÃ LẠC LỮ MẠC MẠCH MÃ MẪN NGHỊ NGỤY NHAN NHÂM NINH ÔN PHÓ PHƯƠNG ' +
    'QUAN QUẢN TÀO TỐNG TÔN TỪ TRÀ TRÌNH TRANG THÂN THẨM TIÊU TIÊN UÔNG ỨNG VĂN VIÊM XA NGẠC AN ANH BÀNH CẤN CHẾ CHUNG CUNG ' +
    'CHỬ ĐIỂU HOA HOẮC HOÁN KHA KHIẾU KHƯƠNG LỘC LONG LỖ MẠNH MẪU MÔNG NGUY NHỮ PHÍ SẦM SẾN TÁN THI THIỀU THÌN TIẾT TÒNG TÒNG ' +
    'ÂN ẤU KỶ ĐỒNG CÔNG TRÁC TRÂM TRỌNG TƯ TƯỞNG VÀ VIÊN Y KSOR RƠ NAY KPĂ SIU HLEO NIÊ ÊBAN MLÔ AYUN BYĂ KBUÔR'
  ).split(' '),
);

/** What nine of ten people are called: a reading one mark away from one of these is taken for it. */
export const commonSurnames: ReadonlySet<string> = new Set(
  'NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐINH TRƯƠNG LƯƠNG TRỊNH LÂM ĐOÀN'.split(' '),
);
