package org.onecounter.till.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.money.CurrencyCode;

/** Which till this is, as the hub told it once at enrolment. */
public record Enrolment(UUID tillId, String tillCode, Shop shop) {

    /**
     * The location it stands in.
     *
     * @param code short name on receipts, such as HARBOUR
     * @param address lines as they stand on a receipt
     * @param territory tax territory, such as IE
     * @param zone where its business date changes
     */
    public record Shop(
            LocationId id,
            String code,
            String name,
            List<String> address,
            String territory,
            ZoneId zone,
            CurrencyCode currency,
            String priceList) {

        public Shop {
            address = List.copyOf(address);
        }
    }
}
