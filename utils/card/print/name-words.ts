/**
 * Middle and given names in common use. They weigh in where readings of one name differ ("CÂM" against "CẨM"), and
 * change nothing that all readings agree on. Source: name lists in public encyclopaedias.
 */
export const nameWords: ReadonlySet<string> = new Set(
  (
    'AN ANH ÁNH ÁI ÂN BA BÁ BÁCH BẠCH BẢO BÁU BẮC BẰNG BÍCH BIÊN BÌNH BÔNG CA CẢNH CÁT CẨM CẦM CẦN CHÂM CHÂN CHÂU CHI CHÍ ' +
    'CHIẾN CHINH CHÍNH CHUNG CHUYÊN CHƯƠNG CÔNG CÚC CƯƠNG CƯỜNG DANH DÂN DẬU DI DIỄM DIỆM DIÊN DIỄN DIỆP DIỆU DOANH DU DUNG DŨNG DUY ' +
    'DUYÊN DƯƠNG DƯỠNG ĐẠI ĐAN ĐÀO ĐẠO ĐẠT ĐĂNG ĐIỂM ĐIỀN ĐIỆN ĐIỆP ĐÌNH ĐỈNH ĐỊNH ĐOÀN ĐÔNG ĐỒNG ĐỘ ĐỨC ĐƯỜNG GẤM GIA GIANG GIAO ' +
    'GIÁP HÀ HẠ HẢI HÀN HẠNH HÀO HẢO HẰNG HÂN HẬU HIÊN HIỀN HIỂN HIẾN HIỆP HIẾU HIỆU HINH HOA HÒA HOÀ HÓA HOÀI HOAN HOÀN HOÀNG HOẠT ' +
    'HOÈ HỒNG HỘI HUÂN HUẤN HUẾ HUỆ HUY HUYÊN HUYỀN HUYNH HUỲNH HÙNG HƯNG HƯƠNG HƯỜNG HỮU HỶ KHA KHẢ KHẢI KHANG KHANH KHÁNH KHẮC KHIÊM ' +
    'KHOA KHÔI KHUÊ KHUYÊN KHƯƠNG KIÊN KIỆT KIỀU KIM KỲ KỶ LAI LÀI LAM LAN LÀNH LÃM LÂM LÂN LẬP LÊ LỄ LỆ LIÊM LIÊN LIỄU LINH LĨNH ' +
    'LOAN LONG LỘC LỢI LUÂN LUẬN LUYẾN LỤA LỰC LƯƠNG LƯỢNG LƯU LY LÝ MAI MẠNH MAY MẪN MẬN MẾN MI MỊ MINH MỘNG MƠ MÙI MỸ MỴ NAM NGA NGÀ ' +
    'NGÂN NGHI NGHỊ NGHĨA NGHIỆP NGOAN NGỌC NGUYÊN NGUYỄN NGUYỆN NGUYỆT NGỮ NHÃ NHÀN NHẠN NHÂM NHÂN NHẪN NHẬT NHI NHIÊN NHUNG NHUẬN ' +
    'NHƯ NHỰT NINH NỤ NỮ NƯƠNG OANH PHÁP PHÁT PHẤN PHI PHONG PHÒNG PHÚ PHÚC PHÙNG PHỤNG PHƯƠNG PHƯỚC PHƯỢNG QUANG QUÂN QUẾ QUỐC QUÝ ' +
    'QUYÊN QUYỀN QUYẾT QUỲNH RẠNG SA SANG SÁNG SÁU SÂM SEN SINH SĨ SỸ SONG SOAN SƠN SỬ SƯƠNG TÀI TÂM TÂN TẤN TẠO THẠCH THÁI THANH THÀNH ' +
    'THẢO THẮM THẮNG THẾ THI THỊ THIÊN THIỆN THIỆU THỊNH THOA THOẠI THÔNG THƠ THƠM THU THUẦN THUẬN THỤC THÙY THUỲ THÚY THUÝ THỦY THUỶ ' +
    'THỤY THUYẾT THƯ THƯƠNG THƯỞNG THỨC TIÊN TIẾN TIỆP TIN TÍN TÌNH TĨNH TOÀN TOẢN TÔN TRÀ TRÂM TRÂN TRẤN TRANG TRÍ TRIẾT TRIỀU TRIỆU TRINH ' +
    'TRÌNH TRỌNG TRUNG TRÚC TRƯỜNG TUÂN TUẤN TUỆ TÙNG TUY TUYÊN TUYỀN TUYỂN TUYẾN TUYẾT TÚ TƯ TƯỜNG TƯỞNG TƯỚC TỴ TÝ UYÊN ÚT VĂN VÂN VI VĨ ' +
    'VIÊN VIỄN VIỆT VINH VĨNH VỊNH VŨ VUI VƯƠNG VƯỢNG VY XOAN XUÂN XUYÊN XUYẾN YÊN YẾN Ý'
  ).split(' '),
);
